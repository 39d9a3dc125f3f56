package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.Resolve;
import dev.zephyr.port.Page;
import dev.zephyr.port.ReportKind;
import dev.zephyr.report.ReviewRules;
import dev.zephyr.worker.ReviewDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest extends Story {

    private static final String PRESET = "ownership-escalation";

    @TempDir
    private Path folder;

    ReviewTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    @Test
    @Tag("O-18")
    void theLeadsGetWhatEachTeamHasOpenOverdueFirst() {
        answered("P1");
        world.by("oncall-1", new Resolve("restarted", "checked by eye"));
        item("raise the pool", "carol", 30);
        item("limit the cache", "bob", 2);
        item("add an alert", "dave", 1);
        world.by("oncall-1", new AddActionItem("write it down", "", null));
        world.by("oncall-1", new ChangeActionItem("a2", "", null, false, "", "ZEP-4"));
        world.by("dave", new ChangeActionItem("a3", "", null, true, ""));
        world.after(Duration.ofDays(5));
        try (ReviewDesk desk = new ReviewDesk(folder, PRESET, world.ports().recorded())) {
            assertThat(desk.report(ReportKind.ACTION_ITEMS, PRESET, world.now()))
                    .isEmpty();
            assertThat(desk.filed("/action-items-checkout.md"))
                    .contains("3 open, 1 overdue, 1 without an owner.")
                    .containsSubsequence(
                            "OVERDUE 3d | limit the cache | bob | 5d | ZEP-4",
                            "| raise the pool | carol | 5d | none",
                            "| no date | write it down | nobody | 5d | none")
                    .doesNotContain("add an alert");
            assertThat(desk.filed("/action-items-payments.md")).contains("No action item is open.");
            assertThat(desk.readers("Open action items of checkout"))
                    .containsExactlyInAnyOrder("erin", "frank", "grace");
            assertThat(desk.ports().pages())
                    .extracting(Page::text)
                    .anyMatch(text -> text.contains("OVERDUE 3d: limit the cache (bob, 5d old, ZEP-4; incident "));
            assertThat(desk.ports().posts()).anySatisfy(post -> {
                assertThat(post.place()).isEqualTo("#checkout");
                assertThat(post.announcement().text()).contains("limit the cache");
            });
        }
    }

    @Test
    @Tag("O-18")
    void thePolicySaysWhenTheLeadsGoThroughThem() {
        assertThat(new ReviewRules(Preset.OWNERSHIP_ESCALATION)
                        .digest()
                        .orElseThrow()
                        .cron())
                .isEqualTo("0 10 * * 1");
        assertThat(changed(PRESET, "\"weekly, mon 10:00\"", "\"now and then\"").findings())
                .anySatisfy(finding -> assertThat(finding.text())
                        .contains("settings.action-item-digest", "write for example weekly, mon 10:00"));
    }

    @Test
    @Tag("O-19")
    void whoIsRungTooMuchAndWhatRingsTooMuchGetAnActionItemWithItsOwnerOnce() {
        world.after(Duration.between(world.now(), tenth(world.now())));
        open("P0");
        world.after(Duration.ofHours(12));
        String month = world.now().toString().substring(0, 7);
        try (ReviewDesk desk = new ReviewDesk(folder, PRESET, world.ports().recorded())) {
            desk.report(ReportKind.ON_CALL, "", firstOfNextMonth());
            desk.report(ReportKind.ON_CALL, "", firstOfNextMonth());
            assertThat(desk.tickets())
                    .filteredOn(ticket -> ticket.contains("checkout rings too much"))
                    .singleElement()
                    .satisfies(ticket -> assertThat(ticket)
                            .contains("Owner: judy", "Team: checkout", "Found in " + month, "more than 5 a week"));
            assertThat(desk.tickets())
                    .filteredOn(ticket -> ticket.contains("oncall-1 was rung too much"))
                    .singleElement()
                    .satisfies(ticket -> assertThat(ticket).contains("Owner: erin", "stop what rings or share it"));
            assertThat(desk.filed("/on-call-checkout.md"))
                    .contains("## Too much")
                    .containsPattern("\\| oncall-1 \\| \\d+ pages, more than 5 a week \\| stop what rings or share it"
                            + " \\| erin \\| ZEP-\\d+ \\|")
                    .containsPattern("\\| checkout \\| \\d+ pages, more than 5 a week \\| make it ring less"
                            + " \\| judy \\| ZEP-\\d+ \\|");
            assertThat(desk.readers("On-call review of checkout")).contains("erin");
        }
    }

    @Test
    @Tag("O-19")
    void fewPagesAreReportedAndOpenNothing() {
        world.after(Duration.between(world.now(), tenth(world.now())));
        answered("P0");
        world.by("oncall-1", new Resolve("restarted", "checked by eye"));
        try (ReviewDesk desk = new ReviewDesk(folder, PRESET, world.ports().recorded())) {
            desk.report(ReportKind.ON_CALL, "", firstOfNextMonth());
            assertThat(desk.tickets()).isEmpty();
            assertThat(desk.filed("/on-call-checkout.md"))
                    .containsPattern("\\| oncall-1 \\| 1 \\|")
                    .doesNotContain("Too much");
        }
    }

    private void item(String text, String owner, long dueInDays) {
        world.by("oncall-1", new AddActionItem(text, owner, world.now().plus(Duration.ofDays(dueInDays))));
    }

    /** The middle of a month: the review of that month has all of what follows. */
    private static Instant tenth(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(1).withDayOfMonth(10);
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private Instant firstOfNextMonth() {
        LocalDate day =
                LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusMonths(1).withDayOfMonth(1);
        return day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    }
}
