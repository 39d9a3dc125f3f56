package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches, reports and the ledger's upkeep. */
class RecordsTest {

    private static final String QUARTER = "GET /api/v1/reports/quarterly?from=2026-10-01&to=2027-01-01&format=md";

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        zephyr.close();
    }

    @Test
    void searchShowsWhereTheWordsStand() {
        zephyr.answers(
                "GET /api/v1/search?q=connection%20pool",
                "{'hits':[{'id':'abc-1','title':'Orders fail','severity':'SEV-1','service':'orders',"
                        + "'opened':'2026-05-01T10:00:00Z','excerpt':'…raised the connection pool'}]}");
        assertThat(desk.run("search", "connection", "pool")).isZero();
        assertThat(desk.out()).contains("abc-1  2026-05-01  SEV-1  Orders fail", "    …raised the connection pool");
    }

    @Test
    void aReportIsWrittenWithItsPicturesBesideIt() throws IOException {
        zephyr.answers(
                QUARTER,
                "{'title':'Incident review','text':'# Incident review\\n\\n| a  | b |\\n','plots':[{'name':'load','svg':'<svg/>'}]}");
        Path file = folder.resolve("q4.md");
        assertThat(desk.run("report", "quarterly", "--from", "2026-10-01", "--to", "2027-01-01", "-o", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).isEqualTo("# Incident review\n\n| a  | b |\n");
        assertThat(Files.readString(folder.resolve("load.svg"))).isEqualTo("<svg/>");
    }

    @Test
    void aReportKeepsItsLinesOnTheScreenAndNothingInItActs() {
        zephyr.answers(
                QUARTER, "{'title':'t','text':'# Review\\n\\n| a  | \\u001b[31mb |\\r\\n| c  | d |\\n','plots':[]}");
        assertThat(desk.run("report", "quarterly", "--from", "2026-10-01", "--to", "2027-01-01"))
                .isZero();
        assertThat(desk.out()).contains("# Review\n\n| a  | b |\n| c  | d |\n");
    }

    @Test
    void theDigestIsAskedForOneTeamOrForAll() {
        zephyr.answers(
                        "GET /api/v1/reports/action-items/payments?format=md",
                        "{'title':'t','text':'3 open, 1 overdue','plots':[]}")
                .answers("GET /api/v1/reports/action-items?format=html", "{'title':'t','text':'all','plots':[]}");
        assertThat(desk.run("report", "digest", "--team", "payments")).isZero();
        assertThat(desk.run("report", "digest", "--format", "html")).isZero();
        assertThat(desk.out()).contains("3 open, 1 overdue", "all");
    }

    @Test
    void aReportThatCanNotBeWrittenSaysWhatToDo() {
        zephyr.answers(QUARTER, "{'title':'t','text':'t','plots':[]}");
        String nowhere = folder.resolve("missing").resolve("q4.md").toString();
        assertThat(desk.run("report", "quarterly", "--from", "2026-10-01", "--to", "2027-01-01", "-o", nowhere))
                .isEqualTo(1);
        assertThat(desk.err()).contains("could not write " + nowhere, "Choose another with --out.");
    }

    @Test
    void eachLackIsNamedWithWhatToDoAndIsAFinding() {
        zephyr.answers(
                        "GET /api/v1/readiness",
                        "{'ready':false,'policies':[{'policy':'zephyr','ready':false,'parts':["
                                + "{'topic':'rotation','ready':true,'lacks':[]},"
                                + "{'topic':'paging','ready':false,'lacks':[{'about':'person ann',"
                                + "'problem':'nothing rings them','remedy':'add a method'}]}]}]}")
                .answers("GET /api/v1/readiness", "{'ready':true,'policies':[]}");
        assertThat(desk.run("readiness")).isEqualTo(1);
        assertThat(desk.out())
                .contains("Policy zephyr", "rotation  yes", "paging    NO")
                .contains("paging, person ann: nothing rings them", "add a method");
        assertThat(desk.run("readiness")).isZero();
    }

    @Test
    void aRebuildIsWatchedToItsEndAndSaysWhatFailed() {
        zephyr.answers("POST /api/v1/ledger/rebuild", "{'state':'running','done':0,'of':0,'failed':{}}")
                .answers("GET /api/v1/ledger/rebuild", "{'state':'running','done':1,'of':2,'failed':{}}")
                .answers(
                        "GET /api/v1/ledger/rebuild",
                        "{'state':'done','done':2,'of':2,'failed':{'abc-1':'no answer'}}");
        assertThat(desk.typing("").run("ledger", "rebuild")).isEqualTo(1);
        assertThat(desk.err()).contains("[###############...............] 1 of 2", "Not written: abc-1: no answer");
        assertThat(desk.out()).contains("Written: 2 of 2 incidents.");
    }

    @Test
    void differencesAreFindings() {
        zephyr.answers("GET /api/v1/ledger/differences", "{'withoutRecord':['abc-1'],'withoutWorkflow':['abc-2']}")
                .answers("GET /api/v1/ledger/differences", "{'withoutRecord':[],'withoutWorkflow':[]}");
        assertThat(desk.run("ledger", "reconcile")).isEqualTo(1);
        assertThat(desk.out()).contains("abc-1  has a run and no record", "abc-2  is on record as open and has no run");
        assertThat(desk.run("ledger", "reconcile")).isZero();
        assertThat(desk.out()).contains("The record and the runs agree.");
    }
}
