package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Course;
import dev.zephyr.clauses.FortyDays;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;
import java.util.Map;

/** Within 24 hours confirmed, documented and dated, within a week the postmortem, and its action items until the last is done. */
class FortyDaysTest extends FortyDays {

    private static final String NEGLECTED = """
            0       | resolved                                 | #incident stakeholders-1 stakeholders-2 owner | O-32
            0       | stand-down                               | oncall-1 em-1       | ours
            20h     | follow-up-due, resolution-confirmed      | oncall-1            | O-16
            1d      | follow-up-due, resolution-confirmed      | oncall-1            | O-16
            2d +1d  | follow-up-due, resolution-confirmed      | oncall-1 lead       | O-16
            20h     | follow-up-due, actions-documented        | oncall-1            | O-16
            1d      | follow-up-due, actions-documented        | oncall-1            | O-16
            2d +1d  | follow-up-due, actions-documented        | oncall-1 lead       | O-16
            20h     | follow-up-due, postmortem-scheduled      | oncall-1            | O-16
            1d      | follow-up-due, postmortem-scheduled      | oncall-1            | O-16
            2d +1d  | follow-up-due, postmortem-scheduled      | oncall-1 lead       | O-16
            5d      | follow-up-due, postmortem-finished       | oncall-1            | O-17
            1w      | follow-up-due, postmortem-finished       | oncall-1 lead       | O-17
            8d +1d  | follow-up-due, postmortem-finished       | oncall-1 lead em-1  | O-17
            12d     | action-items-due, action-items-assigned  | lead                | O-18
            2w +1d  | action-items-due, action-items-assigned  | oncall-1 lead       | O-18
            23d     | action-items-due, action-items-completed | lead                | O-18
            30d     | action-items-due, action-items-completed | lead                | O-18
            37d +1w | action-items-due, action-items-completed | lead em-1           | O-18
            """;

    private static final String DUTIFUL = """
            0       | resolved                                 | #incident stakeholders-1 stakeholders-2 owner | O-32
            0       | stand-down                               | oncall-1 em-1       | ours
            5d      | follow-up-due, postmortem-finished       | oncall-1            | O-17
            11d     | action-item-due, action-item-a1          | carol               | O-30
            13d     | action-item-due, action-item-a1          | carol               | O-30
            16d     | action-item-due, action-item-a1          | carol lead          | O-30
            18d     | action-item-due, action-item-a2          | bob                 | O-30
            20d     | action-item-due, action-item-a2          | lead                | O-30
            23d     | action-item-due, action-item-a2          | lead                | O-30
            23d     | action-items-due, action-items-completed | lead                | O-18
            """;

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout was slow.",
            "timeline", "10:00 rung, 10:20 restarted.",
            "why", "No limit on the cache.",
            "prevention", "A limit and an alert.",
            "action-items", "Limit the cache.");

    FortyDaysTest() {
        super(Preset.OWNERSHIP_ESCALATION, NEGLECTED, DUTIFUL);
    }

    @Override
    protected void resolved(Course course) {
        course.open("P0");
        course.does("oncall-1", new Acknowledge());
        course.does("oncall-1", new Note(EntryKind.LEADERSHIP_SUMMARY, "slow"));
        course.resolved("oncall-1", new Resolve("restarted", ""));
    }

    @Override
    protected void dutiful(Course course) {
        resolved(course);
        course.on(hours(5));
        course.does("oncall-1", new Note(EntryKind.CONFIRMED, "no error for hours"));
        course.does("oncall-1", new CheckItem("actions-written", true));
        course.on(hours(10));
        course.does("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "2026-12-03 10:00"));
        course.on(4);
        reviewed(course);
        course.on(17);
        course.does("carol", done("a1"));
        course.on(19);
        course.world().ports().directory().leaves("bob");
        course.on(25);
        assertThat(course.world().incident().postmortem().actionItems())
                .extracting(ActionItem::owner)
                .containsExactly("carol", "lead");
        assertThat(course.refused("lead", new ChangeActionItem("a2", "", null, false, "the pool is retired")))
                .contains("an exception needs a date, a reason and the name of who makes it");
        course.does(
                "lead", new ChangeActionItem("a2", "", course.time(Duration.ofDays(60)), false, "the pool is retired"));
        assertThat(course.world().incident().phase()).isEqualTo(Phase.CLOSED);
    }

    private static void reviewed(Course course) {
        assertThat(course.refused("lead", reached(Stage.REVIEWED))).contains("a draft: it comes before the review");
        assertThat(course.refused("lead", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "Slow."), "")))
                .contains(
                        "the postmortem lacks section timeline (Timeline and actions taken); section why (Why it happened);"
                                + " section prevention (How to prevent it); section action-items (Action items)");
        course.does("oncall-1", new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        course.does("oncall-1", new AddActionItem("limit the cache", "carol", course.time(Duration.ofDays(13))));
        course.does("oncall-1", new AddActionItem("alert on its size", "bob", course.time(Duration.ofDays(20))));
        course.on(6);
        course.does("lead", reached(Stage.REVIEWED));
    }
}
