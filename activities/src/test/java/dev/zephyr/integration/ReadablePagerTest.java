package dev.zephyr.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Pace;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Recipient;
import dev.zephyr.port.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person reads who was woken by it. */
class ReadablePagerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:33:00Z");
    private static final Instant DUE = Instant.parse("2026-11-21T09:38:00Z");

    private final List<Page> sent = new ArrayList<>();

    @Test
    void saysWhatIsBrokenSinceWhenWhyNowAndHowToAnswer() {
        assertThat(read("Europe/Berlin", call(brief("Checkout p99 elevated", false), List.of())))
                .isEqualTo("""
                        SEV-1: Checkout p99 elevated
                        checkout, since 10:28 CET (09:28 UTC)
                        Next in the rotation: Alice Adler did not answer for 5 min
                        Runbook: https://runbooks.example.com/checkout
                        Answer by 10:38 CET (09:38 UTC): zephyr ack abcdef""");
    }

    @Test
    void namesTheDayWhereTheReaderHasAnother() {
        assertThat(read("America/Los_Angeles", call(brief("x", false), List.of())))
                .contains("since 01:28 PST (09:28 UTC)");
        assertThat(read("Pacific/Kiritimati", call(brief("x", false), List.of())))
                .contains("since 23:28 LINT (09:28 UTC)");
        Page earlier = call(
                new IncidentBrief("i", "x", "SEV-1", "checkout", "", NOW.minus(Duration.ofDays(2)), false, false),
                List.of());
        assertThat(read("UTC", earlier)).contains("since Thu 19 Nov 09:33 UTC");
    }

    @Test
    void listsWhatElseWaitsAndStaysShortEnoughForAPhone() {
        List<Waiting> others = IntStream.range(0, 98)
                .mapToObj(i -> new Waiting("k" + i, brief(i + " " + "long ".repeat(60), false), DUE))
                .toList();
        String text = read("Europe/Berlin", call(brief("long ".repeat(60), false), others));
        assertThat(text).contains("98 more wait for you:", "… and 93 others. All at once: zephyr ack --all");
        assertThat(text.lines()).hasSize(12).allMatch(line -> line.length() <= 140);
    }

    @Test
    void marksADrillOnce() {
        assertThat(read("UTC", call(brief("x", true), List.of()))).startsWith("[DRILL] SEV-1: x\n");
    }

    @Test
    void tellsWhoStandsDownWhy() {
        Page page = new Page(
                "k", PageKind.STAND_DOWN, brief("x", false), bob(), "level", "resolved by alice", null, List.of());
        assertThat(read("UTC", page)).isEqualTo("SEV-1: x\nresolved by alice\nMore: zephyr show abcdef");
    }

    @Test
    void leavesAMessageOfAPolicyItsWords() {
        Page page = new Page("k", PageKind.NOTICE, brief("x", false), bob(), "summary", "as it is", null, List.of());
        assertThat(read("UTC", page)).isEqualTo("as it is");
    }

    private String read(String zone, Page page) {
        new ReadablePager(
                        shown -> {
                            sent.add(shown);
                            return Receipt.NONE;
                        },
                        person -> ZoneId.of(zone),
                        () -> NOW)
                .ring(page);
        return sent.get(sent.size() - 1).text();
    }

    private static Recipient bob() {
        return new Recipient("bob", "push", "webhook");
    }

    private static IncidentBrief brief(String title, boolean drill) {
        return new IncidentBrief(
                "abcdefghijkl-t1",
                title,
                "SEV-1",
                "checkout",
                "detection",
                NOW,
                drill,
                false,
                Instant.parse("2026-11-21T09:28:00Z"),
                false,
                Map.of("runbook", "https://runbooks.example.com/checkout"));
    }

    private static Page call(IncidentBrief brief, List<Waiting> others) {
        return new Page(
                "k",
                PageKind.PAGE,
                brief,
                bob(),
                "Next in the rotation: Alice Adler did not answer for 5 min",
                "Checkout p99 elevated",
                DUE,
                List.of(),
                new Pace(0, Duration.ofMinutes(1)),
                others);
    }
}
