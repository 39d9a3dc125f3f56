package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewingTest {

    private static final String POLICY = resource("policy.json");
    private static final String VIEW = resource("view.json");

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @AfterEach
    void close() {
        zephyr.close();
    }

    private static String resource(String name) {
        try (InputStream stream = ViewingTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void showsTheMostUrgentFirst() {
        zephyr.answers("GET /api/v1/incidents/abcd", VIEW).answers("GET /api/v1/policies/zephyr", POLICY);
        assertThat(desk.run("show", "abcd")).isZero();
        assertThat(desk.out()).isEqualTo(resource("show.txt"));
    }

    @Test
    void showsWhatIsKnownWithoutThePolicy() {
        zephyr.answers("GET /api/v1/incidents/abcd", VIEW);
        assertThat(desk.run("show", "abcd")).isZero();
        assertThat(desk.out()).contains("  ic  bob\n").doesNotContain("Checklist");
    }

    @Test
    void listsOneALineAndAttentionBelow() {
        zephyr.answers("GET /api/v1/incidents?status=open&limit=50", resource("list.json"));
        assertThat(desk.run("list")).isZero();
        assertThat(desk.out()).isEqualTo(resource("list.txt"));
    }

    @Test
    void saysBelowTheListWhatWasTerminatedAndHowToMendIt() {
        zephyr.answers(
                "GET /api/v1/incidents?status=open&limit=50",
                "{'incidents':[],'terminated':[{'id':'abcdefghijkl-t1','title':'Orders fail','severity':'SEV-2'}]}");
        assertThat(desk.run("list")).isZero();
        assertThat(desk.out()).isEqualTo("""
                        No incident is open. Closed ones: zephyr list --all
                        TERMINATED  SEV-2  Orders fail: nobody is paged for it any more. Bring it back: \
                        zephyr incident restore abcdefghijkl-t1 --reason "terminated by mistake"
                        """);
    }

    @Test
    void cutsTheWidestColumnOnANarrowScreen() {
        zephyr.answers("GET /api/v1/incidents?status=open&limit=50", resource("list.json"));
        desk.typing("").run("list");
        assertThat(desk.out().lines().filter(line -> !line.startsWith("ATTENTION")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(98));
        assertThat(desk.out()).contains("…");
    }

    @Test
    void neverPassesControlCharactersOn() {
        zephyr.answers(
                "GET /api/v1/incidents?status=open&limit=50",
                "{'incidents':[{'id':'abcdefghijkl-t1','title':'a\\u001b[2Jb\\u0007\\u202ec\\nd'}]}");
        desk.run("ls");
        assertThat(desk.out()).contains("abc d").doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void tellsTheTimelineInTheReadersZone() {
        zephyr.answers(
                "GET /api/v1/incidents/abcd/timeline?after=0",
                "[{'seq':1,'at':'2026-11-21T09:56:00Z','kind':'opened','by':'zephyr','text':'SEV-2: Orders fail'}]");
        assertThat(desk.run("incident", "timeline", "abcd")).isZero();
        assertThat(desk.out()).isEqualTo("Times in CET, UTC+01:00\n  10:56:00  opened  zephyr  SEV-2: Orders fail\n");
    }

    @Test
    void watchesUntilTheIncidentIsClosed() {
        String timeline = "GET /api/v1/incidents/abcdefghijkl-t1/timeline?after=";
        zephyr.answers(
                        "GET /api/v1/incidents/abcd",
                        "{'incident':{'id':'abcdefghijkl-t1','passage':{'phase':'response'}}}")
                .answers(
                        "GET /api/v1/incidents/abcd",
                        "{'incident':{'id':'abcdefghijkl-t1','passage':{'phase':'closed'}}}")
                .answers(
                        timeline + "0", "[{'seq':4,'at':'2026-11-21T09:56:00Z','kind':'note','by':'bob','text':'one'}]")
                .answers(
                        timeline + "4",
                        "[{'seq':5,'at':'2026-11-21T09:57:00Z','kind':'note','by':'bob','text':'two'}]");
        assertThat(desk.run("watch", "abcd")).isZero();
        assertThat(desk.out()).isEqualTo("  10:56:00  note  bob  one\n  10:57:00  note  bob  two\n");
    }

    @Test
    void showsWhoIsOnCallWithThePath() {
        zephyr.answers("GET /api/v1/oncall", resource("oncall.json"));
        assertThat(desk.run("oncall")).isZero();
        assertThat(desk.out()).isEqualTo("""
                        checkout  team checkout, policy zephyr
                          now                      Bob Brown (bob)
                          next                     carol
                          1. First to be paged     judy, alice      answers within 5 min
                          2. Next in the rotation  nobody           answers within 5m

                        search
                          now   nobody
                          next  nobody
                          path  none: nobody would be called, give the service a policy
                        """);
    }

    @Test
    void printsASheetThatHelpsWithoutZephyr() {
        zephyr.answers("GET /api/v1/oncall", resource("oncall.json"))
                .answers(
                        "GET /api/v1/people",
                        "[{'id':'bob','name':'Bob Brown','zone':'America/Chicago','methods':['inbox','webhook']}]")
                .answers("GET /api/v1/status", "{'temporal':{'namespace':'zephyr'}}");
        assertThat(desk.run("oncall", "sheet", "--temporal", "temporal.example.com:7233"))
                .isZero();
        assertThat(desk.out())
                .contains(
                        "inbox, webhook",
                        "temporal workflow signal --address temporal.example.com:7233 --namespace zephyr"
                                + " --workflow-id incident/CODE --name acknowledge --input '{\"by\":\"alice\"}'",
                        "temporal workflow list",
                        "1. First to be paged");
    }

    @Test
    void showsAnInboxNewestFirst() {
        zephyr.answers(
                "GET /api/v1/people/alice/inbox",
                "{'items':[{'at':'2026-11-21T09:59:00Z','kind':'page','headline':'SEV-2: Orders fail','step':'first, opened',"
                        + "'dueAt':'2026-11-21T10:04:00Z','others':[{},{}]},"
                        + "{'at':'2026-11-21T09:58:00Z','kind':'notice','headline':'SEV-2: Orders fail',"
                        + "'step':'roles, roles-asked-for','text':'Roles for it\\nnobody yet'}]}");
        assertThat(desk.run("inbox")).isZero();
        assertThat(desk.out())
                .containsPattern(
                        "60 s ago +page +SEV-2: Orders fail \\(and 2 more\\) +first, opened +11:04 CET \\(10:04 UTC\\)")
                .containsPattern("2 min ago +notice +SEV-2: Orders fail +Roles for it\n");
    }

    @Test
    void tellsWhichMethodsReachMe() {
        zephyr.answers(
                "POST /api/v1/people/alice/page-me",
                "{'person':'alice','methods':[{'method':'inbox','kind':'inbox','outcome':'sent','detail':''},"
                        + "{'method':'hook','kind':'webhook','outcome':'failed','detail':'connection refused'}]}");
        assertThat(desk.run("page-me")).isEqualTo(1);
        assertThat(desk.out())
                .contains(
                        "inbox   inbox    sent     look: zephyr inbox", "hook    webhook  failed   connection refused");
    }

    @Test
    void showsAPolicy() {
        zephyr.answers("GET /api/v1/policies/zephyr", POLICY);
        assertThat(desk.run("policy", "show", "zephyr")).isZero();
        assertThat(desk.out()).contains("zephyr version 1", "Incident commander");
    }

    @Test
    void saysItsVersionWithoutAServer() {
        zephyr.close();
        assertThat(desk.run("version")).isZero();
        assertThat(desk.out()).contains("server: not running");
    }
}
