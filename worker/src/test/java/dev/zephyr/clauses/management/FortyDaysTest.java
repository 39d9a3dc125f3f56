package dev.zephyr.clauses.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Course;
import dev.zephyr.clauses.FortyDays;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import java.time.Duration;
import java.util.Map;

/** Draft in 48 hours, review in a week, action items assigned in two and complete in 30 days, or an exception. */
class FortyDaysTest extends FortyDays {

    private static final String NEGLECTED = """
            0       | executive-update                         | frank grace           | M-13
            0       | stand-down                               | oncall-1 oncall-lead  | ours
            15m     | all-clear                                | #incident frank grace | M-11
            15m     | all-clear                                | platform checkout payments erin frank grace heidi ivan judy | M-04
            15m     | archive                                  | #incident             | M-11
            1d      | follow-up-due, postmortem-scheduled      | oncall-1              | M-27
            2d      | follow-up-due, postmortem-scheduled      | oncall-1              | M-27
            3d +1d  | follow-up-due, postmortem-scheduled      | oncall-1 em-1         | M-27
            36h     | follow-up-due, postmortem-drafted        | oncall-1              | M-14
            48h     | follow-up-due, postmortem-drafted        | oncall-1              | M-14
            3d +1d  | follow-up-due, postmortem-drafted        | oncall-1 em-1         | M-14
            5d      | follow-up-due, postmortem-reviewed       | oncall-1              | M-14
            1w +1d  | follow-up-due, postmortem-reviewed       | oncall-1 em-1         | M-14
            11d     | action-items-due, action-items-assigned  | oncall-1 lead         | M-14
            2w +1d  | action-items-due, action-items-assigned  | oncall-1 lead em-1    | M-14
            23d     | action-items-due, action-items-completed | lead                  | M-14
            30d +1w | action-items-due, action-items-completed | lead em-1             | M-14
            """;

    private static final String DUTIFUL = """
            0       | executive-update                         | frank grace           | M-13
            0       | stand-down                               | oncall-1 oncall-lead  | ours
            15m     | all-clear                                | #incident frank grace | M-11
            15m     | all-clear                                | platform checkout payments erin frank grace heidi ivan judy | M-04
            15m     | archive                                  | #incident             | M-11
            36h     | follow-up-due, postmortem-drafted        | oncall-1              | M-14
            5d      | follow-up-due, postmortem-reviewed       | lead                  | M-14
            11d     | action-items-due, action-items-assigned  | lead                  | M-14
            23d     | action-items-due, action-items-completed | lead                  | M-14
            30d     | action-items-due, action-items-completed | lead em-1             | M-14
            """;

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout failed. A pool was exhausted. It was rolled back.",
            "impact", "One in ten of 20000 users, 1200 EUR, 40 minutes",
            "timeline", "09:58 first errors, 10:20 rollback, 10:38 normal",
            "root-cause", "The pool has no limit per tenant, because it was sized for one",
            "went-well", "The alert came before the first report",
            "to-improve", "The dashboard does not show the pool",
            "action-items", "Limit the pool per tenant: bob, in two weeks");

    FortyDaysTest() {
        super(Preset.INCIDENT_MANAGEMENT, NEGLECTED, DUTIFUL);
    }

    @Override
    protected void resolved(Course course) {
        course.open("SEV1");
        course.does("oncall-1", new Acknowledge());
        for (String item : new String[] {"restored", "by-monitoring", "by-users"}) {
            course.does("oncall-1", new CheckItem(item, true));
        }
        course.resolved("oncall-1", new Resolve("rolled back", ""));
    }

    @Override
    protected void dutiful(Course course) {
        resolved(course);
        course.on(hours(20));
        course.does("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-03 10:00"));
        course.on(hours(40));
        reviewed(course);
        course.on(12);
        course.does("lead", new ChangeActionItem("a1", "bob", course.time(Duration.ofDays(25)), false, ""));
        course.does("lead", new ChangeActionItem("a2", "carol", course.time(Duration.ofDays(29)), false, ""));
        course.on(28);
        assertThat(course.refused("lead", new ChangeActionItem("a2", "", null, false, "the pool is retired")))
                .contains("an exception needs a date, a reason and the name of who makes it");
        course.does(
                "lead", new ChangeActionItem("a2", "", course.time(Duration.ofDays(60)), false, "the pool is retired"));
        assertThat(course.world().incident().phase()).isEqualTo(Phase.PREVENTION);
        course.on(32);
        course.does("bob", done("a1"));
        assertThat(course.world().incident().phase()).isEqualTo(Phase.CLOSED);
    }

    private static void reviewed(Course course) {
        assertThat(course.refused("lead", reached(Stage.REVIEWED))).contains("a draft: it comes before the review");
        assertThat(course.refused(
                        "oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "It failed."), "")))
                .contains(
                        "the postmortem lacks section impact (Impact); section timeline (Timeline); section root-cause"
                                + " (Root cause); section went-well (What went well); section to-improve (What could be"
                                + " improved); section action-items (Action items)");
        course.does("oncall-1", new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        course.on(4);
        course.world().ports().directory().leaves("oncall-1");
        course.on(6);
        assertThat(course.world().incident().team().commander()).contains("lead");
        course.does("lead", new AddActionItem("limit the pool", "", null));
        course.does("lead", new AddActionItem("show it on the dashboard", "", null));
        course.does("lead", reached(Stage.REVIEWED));
    }
}
