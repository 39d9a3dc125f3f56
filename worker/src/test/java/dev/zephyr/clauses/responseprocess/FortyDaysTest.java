package dev.zephyr.clauses.responseprocess;

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

/** Dated at closing, drafted in 24 hours, reviewed in 48, published in 72. */
class FortyDaysTest extends FortyDays {

    private static final String NEGLECTED = """
            0         | resolved                                | #incident            | R-10
            0         | status-monitoring                       | #status-page         | R-08
            0         | stand-down                              | oncall-1 em-1        | ours
            30m       | closed                                  | #incident            | R-11
            30m       | status-resolved                         | #status-page         | R-11
            30m       | thanks, closed-with-thanks              | oncall-1 em-1        | R-11
            30m       | postmortem-schedule, postmortem-scheduled | oncall-1           | R-31
            1h        | postmortem-schedule, postmortem-scheduled | oncall-1           | R-31
            24h +1d   | postmortem-schedule, postmortem-scheduled | oncall-1 em-1      | R-31
            1h        | customer-follow-up-due, customer-follow-up | ivan              | R-09
            1h30m +1d | customer-follow-up-due, customer-follow-up | ivan oncall-1     | R-09
            20h       | postmortem-due, postmortem-draft        | oncall-1             | R-30
            24h       | postmortem-due, postmortem-draft        | oncall-1             | R-30
            2d +1d    | postmortem-due, postmortem-draft        | oncall-1 em-1        | R-30
            44h       | postmortem-due, postmortem-review       | oncall-1 lead em-1   | R-30
            48h       | postmortem-due, postmortem-review       | oncall-1 lead        | R-30
            3d +1d    | postmortem-due, postmortem-review       | oncall-1 lead em-1   | R-30
            68h       | postmortem-due, postmortem-publish      | oncall-1             | R-30
            72h +1d   | postmortem-due, postmortem-publish      | oncall-1 em-1        | R-30
            """;

    private static final String DUTIFUL = """
            0         | resolved                                | #incident            | R-10
            0         | status-monitoring                       | #status-page         | R-08
            0         | stand-down                              | oncall-1 em-1        | ours
            30m       | closed                                  | #incident            | R-11
            30m       | status-resolved                         | #status-page         | R-11
            30m       | thanks, closed-with-thanks              | oncall-1 em-1        | R-11
            30m       | postmortem-schedule, postmortem-scheduled | oncall-1           | R-31
            50m       | customer-follow-up                      | #customers           | R-09
            20h       | postmortem-due, postmortem-draft        | oncall-1             | R-30
            44h       | postmortem-due, postmortem-review       | oncall-1 lead em-1   | R-30
            68h       | postmortem-due, postmortem-publish      | oncall-1             | R-30
            72h       | postmortem-due, postmortem-publish      | oncall-1 em-1        | R-30
            """;

    private static final Map<String, String> SECTIONS = Map.of(
            "summary", "Checkout was slow.",
            "timeline", "10:00 rung, 10:20 restarted.",
            "root-cause", "No limit on the cache.",
            "prevention", "A limit and an alert.");

    FortyDaysTest() {
        super(Preset.RESPONSE_PROCESS, NEGLECTED, DUTIFUL);
    }

    @Override
    protected void resolved(Course course) {
        course.open("P0", "customer-impact");
        course.does("oncall-1", new Acknowledge());
        course.does("oncall-1", new Assign("communications-lead", "ivan"));
        course.does("ivan", new SendDraft("customers", ""));
        course.resolved("oncall-1", new Resolve("restarted", "verified by eye"));
    }

    @Override
    protected void dutiful(Course course) {
        resolved(course);
        course.on(Duration.ofMinutes(40));
        course.does("oncall-1", new AdvancePostmortem(Stage.SCHEDULED, Map.of(), "", course.time(hours(40))));
        course.on(Duration.ofMinutes(50));
        course.does("ivan", new SendDraft("customers", ""));
        course.on(hours(22));
        drafted(course);
        course.on(hours(46));
        course.does("lead", reached(Stage.REVIEWED));
        course.on(hours(73));
        course.does("oncall-1", new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "docs/pm.md"));
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
        assertThat(course.refused("oncall-1", reached(Stage.PUBLISHED)))
                .contains("a draft: it comes before the review");
        assertThat(course.refused("oncall-1", new AdvancePostmortem(Stage.DRAFTED, Map.of("summary", "Slow."), "")))
                .contains("the postmortem lacks section timeline (Timeline); section root-cause (Root cause);"
                        + " section prevention (Prevention)");
        course.does("oncall-1", new AdvancePostmortem(Stage.DRAFTED, SECTIONS, ""));
        course.does("oncall-1", new AddActionItem("limit the cache", "carol", course.time(Duration.ofDays(10))));
        course.does("oncall-1", new AddActionItem("alert on its size", "bob", course.time(Duration.ofDays(20))));
    }
}
