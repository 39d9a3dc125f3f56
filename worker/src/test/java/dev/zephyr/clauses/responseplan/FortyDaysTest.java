package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Course;
import dev.zephyr.clauses.FortyDays;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import java.time.Duration;
import java.util.Map;

/** Scheduled and complete within 48 hours, reviewed with stakeholders, action items within 30 days. */
class FortyDaysTest extends FortyDays {

    private static final String NEGLECTED = """
            0       | resolved                                 | #incidents ivan           | P-12
            0       | timeline-event                           | #incidents                | P-25
            0       | stand-down                               | oncall-1 lead oncall-2 em-1 frank | ours
            1d      | follow-up-due, postmortem-scheduled      | oncall-1                  | P-13
            2d      | follow-up-due, postmortem-scheduled      | oncall-1                  | P-13
            3d +1d  | follow-up-due, postmortem-scheduled      | oncall-1 erin frank       | P-20
            36h     | follow-up-due, postmortem-complete       | oncall-1                  | P-13
            48h     | follow-up-due, postmortem-complete       | oncall-1                  | P-14
            3d +1d  | follow-up-due, postmortem-complete       | oncall-1 erin frank       | P-14
            12d     | follow-up-due, postmortem-reviewed       | oncall-1                  | P-13
            2w +2d  | follow-up-due, postmortem-reviewed       | oncall-1 owner judy ivan  | P-13
            23d     | action-items-due, action-items-completed | oncall-1                  | P-14
            30d +1w | action-items-due, action-items-completed | oncall-1 erin frank       | P-14
            """;

    private static final String DUTIFUL = """
            0       | resolved                                 | #incidents ivan           | P-12
            0       | timeline-event                           | #incidents                | P-25
            0       | stand-down                               | oncall-1 lead oncall-2 em-1 frank | ours
            36h     | follow-up-due, postmortem-complete       | oncall-1                  | P-13
            48h     | follow-up-due, postmortem-complete       | oncall-1                  | P-14
            50h     | postmortem-for-review, share-postmortem  | owner judy ivan           | P-13
            23d     | action-items-due, action-items-completed | oncall-1                  | P-14
            30d     | action-items-due, action-items-completed | oncall-1 erin frank       | P-14
            """;

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout was slow.",
            "timeline", "10:00 rung, 10:20 restarted.",
            "root-cause", "No limit on the cache.",
            "action-items", "Limit the cache.");

    FortyDaysTest() {
        super(Preset.RESPONSE_PLAN, NEGLECTED, DUTIFUL);
    }

    @Override
    protected void resolved(Course course) {
        course.open("P0");
        course.does("oncall-1", new Acknowledge());
        course.resolved("oncall-1", new Resolve("restarted", "seen by eye"));
    }

    @Override
    protected void dutiful(Course course) {
        resolved(course);
        course.on(hours(10));
        course.does("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-03 10:00"));
        course.on(hours(50));
        drafted(course);
        course.on(10);
        course.does("judy", reached(Stage.REVIEWED));
        course.on(12);
        course.does("carol", done("a1"));
        course.on(31);
        assertThat(course.refused("lead", new ChangeActionItem("a2", "", null, false, "the pool is retired")))
                .contains("an exception needs a date, a reason and the name of who makes it");
        course.does(
                "lead", new ChangeActionItem("a2", "", course.time(Duration.ofDays(60)), false, "the pool is retired"));
        assertThat(course.world().incident().phase()).isEqualTo(Phase.CLOSED);
    }

    private static void drafted(Course course) {
        assertThat(course.refused("lead", reached(Stage.REVIEWED))).contains("a draft: it comes before the review");
        assertThat(course.refused("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "Slow."), "")))
                .contains("the postmortem lacks section timeline (Timeline); section root-cause (Root cause);"
                        + " section action-items (Action items)");
        course.does("oncall-1", new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        course.does("oncall-1", new AddActionItem("limit the cache", "carol", course.time(Duration.ofDays(10))));
        course.does("oncall-1", new AddActionItem("alert on its size", "bob", course.time(Duration.ofDays(20))));
    }
}
