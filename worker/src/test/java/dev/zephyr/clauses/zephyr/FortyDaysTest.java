package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Course;
import dev.zephyr.clauses.FortyDays;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import java.time.Duration;
import java.util.Map;

/** The customer e-mail within 24 hours, the postmortem filed within 72, its action items until they ship. */
class FortyDaysTest extends FortyDays {

    private static final String NEGLECTED = """
            0       | resolved                            | #incident           | Z-05
            0       | public-resolved                     | #status-page        | Z-05
            0       | stand-down                          | platform-1 platform-2 platform-3 em-1 founder-1 | ours
            20h     | customer-email-due, customer-email  | em-1                | Z-08
            20h     | after-action-due, after-action      | em-1                | Z-13
            24h     | postmortem-due, postmortem-draft    | ivan                | Z-06
            24h     | customer-email-due, customer-email  | em-1 ivan           | Z-08
            28h +1d | customer-email-due, customer-email  | em-1                | Z-08
            24h +1d | after-action-due, after-action      | em-1 ivan           | Z-13
            48h     | postmortem-due, postmortem-draft    | ivan                | Z-06
            60h     | postmortem-due, postmortem-filed    | ivan lead           | Z-06
            72h     | postmortem-due, postmortem-filed    | ivan lead           | Z-06
            96h +1d | postmortem-due, postmortem-filed    | ivan lead em-1      | Z-06
            60h     | action-items-due, action-items-owned | ivan               | Z-07
            72h +1d | action-items-due, action-items-owned | ivan lead          | Z-07
            """;

    private static final String DUTIFUL = """
            0       | resolved                            | #incident           | Z-05
            0       | public-resolved                     | #status-page        | Z-05
            0       | stand-down                          | platform-1 platform-2 platform-3 em-1 founder-1 | ours
            20h     | customer-email-due, customer-email  | em-1                | Z-08
            20h     | after-action-due, after-action      | em-1                | Z-13
            24h     | postmortem-due, postmortem-draft    | ivan                | Z-06
            21h     | customer-email                      | #customers          | Z-08
            22h     | after-action                        | #announcements      | Z-13
            26h     | postmortem-review, review-asked-for | lead platform-1 platform-2 platform-3 em-1 founder-1 | Z-06
            30h     | action-item                         | #action-items #action-items | Z-07
            22d6h   | action-items-open, action-items-shipped | lead            | Z-16
            29d6h   | action-items-open, action-items-shipped | lead em-1       | Z-16
            """;

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout was slow.",
            "timeline", "10:00 alert, 10:05 restart.",
            "cause", "No limit on connections.",
            "action-items", "Add one.");

    FortyDaysTest() {
        super(Preset.ZEPHYR, NEGLECTED, DUTIFUL);
    }

    @Override
    protected void resolved(Course course) {
        course.open("SEV-1");
        course.does("ivan", new Acknowledge());
        course.does("ivan", new Assign("comms", "em-1"));
        course.resolved("ivan", new Resolve("restarted", ""));
    }

    @Override
    protected void dutiful(Course course) {
        resolved(course);
        course.on(hours(21));
        course.does("em-1", new SendDraft("customers", ""));
        course.on(hours(22));
        course.does("em-1", new SendDraft("announcements", ""));
        course.on(hours(26));
        drafted(course);
        course.on(hours(30));
        published(course);
        course.on(20);
        course.does("carol", done("a1"));
        course.on(30);
        assertThat(course.refused("lead", new ChangeActionItem("a2", "", null, false, "the pool is retired")))
                .contains("an exception needs a date, a reason and the name of who makes it");
        course.does(
                "lead", new ChangeActionItem("a2", "", course.time(Duration.ofDays(60)), false, "the pool is retired"));
        assertThat(course.world().incident().phase()).isEqualTo(Phase.CLOSED);
    }

    private static void drafted(Course course) {
        assertThat(course.refused("ivan", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "Slow."), "")))
                .contains(
                        "the postmortem lacks section timeline (Timeline); section cause (How the system let it happen);"
                                + " section action-items (Action items)");
        course.does("ivan", new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
    }

    private static void published(Course course) {
        assertThat(course.refused("ivan", reached(Stage.PUBLISHED)))
                .contains("the postmortem lacks a review by the team; at least 1 action item with an owner");
        course.does("lead", reached(Stage.REVIEWED));
        course.does("ivan", new AddActionItem("limit connections", "", course.time(Duration.ofDays(15))));
        assertThat(course.refused("ivan", reached(Stage.PUBLISHED)))
                .contains("the postmortem lacks an owner for action item a1 (limit connections)");
        course.does("ivan", new ChangeActionItem("a1", "carol", null, false, ""));
        course.does("ivan", new AddActionItem("alert on the limit", "bob", course.time(Duration.ofDays(25))));
        course.on(hours(50));
        course.does("ivan", reached(Stage.PUBLISHED));
    }
}
