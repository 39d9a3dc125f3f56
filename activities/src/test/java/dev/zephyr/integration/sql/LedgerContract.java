package dev.zephyr.integration.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.ledger.EarlierIncident;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.LedgerBatch;
import dev.zephyr.ledger.LedgerReceipt;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises, whatever database it is in. */
abstract class LedgerContract {

    private static final Instant T0 = LedgerSamples.OPENED;

    private Database database;
    private SqlLedger ledger;
    private LedgerReader reader;

    /** A database with nothing in it. */
    abstract DatabaseSettings fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = new Database(fresh());
        ledger = new SqlLedger(database);
        reader = new LedgerReader(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsEverythingItIsTold() {
        LedgerBatch told = LedgerSamples.batch("a-1");
        assertThat(ledger.record(told)).isEqualTo(LedgerReceipt.WRITTEN);
        assertThat(reader.find("a-1")).contains(told.incident());
        assertThat(reader.timeline("a-1")).isEqualTo(told.entries());
        assertThat(reader.pages(T0, T0.plusSeconds(600)).get("a-1")).isEqualTo(told.pages());
    }

    @Test
    void whatIsToldTwiceIsKeptOnce() {
        LedgerBatch told = LedgerSamples.batch("a-1");
        ledger.record(told);
        ledger.record(told);
        assertThat(reader.openedWithin(T0, T0.plusSeconds(1))).containsExactly(told.incident());
        assertThat(reader.timeline("a-1")).isEqualTo(told.entries());
    }

    @Test
    void aNewerWordReplacesAndAnOlderOneDoesNot() {
        LedgerBatch first = LedgerSamples.batch("a-1");
        LedgerBatch later = LedgerSamples.later(first);
        ledger.record(first);
        ledger.record(later);
        ledger.record(first);
        assertThat(reader.find("a-1")).contains(later.incident());
        assertThat(reader.timeline("a-1")).hasSize(later.upTo());
        assertThat(reader.pages(T0, T0.plusSeconds(600)).get("a-1"))
                .hasSize(2)
                .contains(later.pages().get(0));
    }

    @Test
    void aRestrictedIncidentLosesTheTextThatWasWrittenBefore() {
        LedgerBatch open = LedgerSamples.batch("a-1");
        ledger.record(open);
        ledger.record(LedgerSamples.restricted(open));
        assertThat(reader.timeline("a-1"))
                .hasSameSizeAs(open.entries())
                .allSatisfy(entry -> assertThat(entry.text()).isEmpty());
    }

    @Test
    void tellsNoTimeByTheZoneOfTheMachine() {
        Instant twiceTheSameHour = Instant.parse("2026-10-25T01:30:00.123456Z");
        LedgerBatch told = LedgerSamples.at("a-1", twiceTheSameHour);
        ledger.record(told);
        assertThat(reader.find("a-1").orElseThrow().moments().opened()).isEqualTo(twiceTheSameHour);
    }

    @Test
    void readsOneWindowOnly() {
        ledger.record(LedgerSamples.at("a-1", T0));
        ledger.record(LedgerSamples.at("b-1", T0.plus(Duration.ofDays(1))));
        ledger.record(LedgerSamples.at("c-1", T0.plus(Duration.ofDays(2))));
        assertThat(reader.openedWithin(T0.plusSeconds(1), T0.plus(Duration.ofDays(2))))
                .extracting(IncidentRecord::id)
                .containsExactly("b-1");
        assertThat(reader.entries(List.of(EntryKind.ACKNOWLEDGED), T0, T0.plusSeconds(1)))
                .containsOnlyKeys("a-1");
        Standing standing = new Standing(4, "response");
        assertThat(reader.known())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a-1", standing, "b-1", standing, "c-1", standing));
    }

    @Test
    void readsWhatTheTeamsHaveOpenAndWhoStillRings() {
        ledger.record(LedgerSamples.batch("a-1"));

        assertThat(reader.open(List.of("payments", "search")))
                .extracting(IncidentRecord::id)
                .containsExactly("a-1");
        assertThat(reader.open(List.of("search"))).isEmpty();
        assertThat(reader.open(List.of())).isEmpty();
        assertThat(reader.ringing(List.of("a-1")).get("a-1"))
                .extracting(PageRecord::person)
                .containsExactly("ann");
    }

    @Test
    void knowsWhatWasLeftToBeDone() {
        LedgerBatch owing = LedgerSamples.owing("a-1", true);
        ledger.record(owing);
        ledger.record(LedgerSamples.owing("b-1", false));
        assertThat(reader.withActionItems()).containsExactly(owing.incident());
        assertThat(reader.actionItemEntries()).isEqualTo(Map.of("a-1", owing.entries()));
    }

    @Test
    void knowsWhatLooksLikeANewIncidentAndWhatEndedIt() {
        ledger.record(LedgerSamples.resolved("old-1", "oldcode", "Checkout p99 elevated in eu", "restarted the pool"));
        ledger.record(LedgerSamples.resolved("same-1", "code", "Something else", "failed over"));
        ledger.record(LedgerSamples.resolved("other-1", "third", "Disk full", "more disk"));
        LedgerReceipt receipt = ledger.record(LedgerSamples.asking("new-1", "code", "Checkout p99 elevated"));
        assertThat(receipt.earlier())
                .extracting(EarlierIncident::id, EarlierIncident::fix)
                .containsExactly(tuple("same-1", "failed over"), tuple("old-1", "restarted the pool"));
    }

    @Test
    void manyAtOnceAreAllKept() throws Exception {
        AtomicInteger number = new AtomicInteger();
        Samples.together(6, () -> ledger.record(LedgerSamples.batch("many-" + number.incrementAndGet())));
        assertThat(reader.known()).hasSize(6);
    }

    @Test
    void keepsTextOfAnyLengthAndAlphabet() {
        String text = "ärger ✓ \u0000 'quoted' :name <table> \\ " + "x".repeat(100_000);
        LedgerBatch told = LedgerSamples.saying("a-1", text);
        ledger.record(told);
        TimelineEntry kept = reader.timeline("a-1").get(0);
        assertThat(kept.text()).isEqualTo(text.replace("\u0000", ""));
        assertThat(kept.fields()).isEqualTo(told.entries().get(0).fields());
    }

    @Test
    void findsIncidentsByWhatPeopleWrote() {
        ledger.record(LedgerSamples.resolved("pool-1", "one", "Checkout fails", "raised the connection pool"));
        ledger.record(LedgerSamples.resolved("disk-1", "two", "Disk full", "more disk"));
        ledger.record(LedgerSamples.drafted("post-1", "the certificate of the gateway had expired"));
        assertThat(reader.search("raised pool", 10)).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("pool-1");
            assertThat(hit.excerpt()).contains("raised the connection pool");
        });
        assertThat(reader.search("Certificate expired", 10)).extracting(Hit::id).containsExactly("post-1");
        assertThat(reader.search("checkout%'; drop table entry; --", 10)).isEmpty();
        assertThat(reader.search("  ", 10)).isEmpty();
        assertThat(reader.search("service", 10)).isEmpty();
    }

    @Test
    void aRestrictedIncidentIsFoundByItsTitleOnly() {
        LedgerBatch open = LedgerSamples.batch("a-1");
        ledger.record(open);
        assertThat(reader.search("looking", 10)).hasSize(1);
        ledger.record(LedgerSamples.restricted(open));
        assertThat(reader.search("looking", 10)).isEmpty();
        assertThat(reader.search("checkout", 10)).hasSize(1);
    }

    @Test
    void droppedAndToldAnewItIsEqual() throws Exception {
        List<LedgerBatch> told = List.of(LedgerSamples.batch("a-1"), LedgerSamples.later(LedgerSamples.batch("a-1")));
        told.forEach(ledger::record);
        try (Database other = new Database(fresh())) {
            LedgerBatch all = new LedgerBatch(
                    told.get(1).incident(),
                    reader.timeline("a-1"),
                    List.of(told.get(1).pages().get(0), told.get(0).pages().get(1)),
                    5,
                    false);
            new SqlLedger(other).record(all);
            LedgerReader rebuilt = new LedgerReader(other);
            assertThat(rebuilt.find("a-1")).isEqualTo(reader.find("a-1"));
            assertThat(rebuilt.timeline("a-1")).isEqualTo(reader.timeline("a-1"));
            assertThat(rebuilt.pages(T0, T0.plusSeconds(600))).isEqualTo(reader.pages(T0, T0.plusSeconds(600)));
        }
    }
}
