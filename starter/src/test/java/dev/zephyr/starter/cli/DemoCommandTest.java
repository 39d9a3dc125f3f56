package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final String HOOK = "POST /hooks/alertmanager/example";
    private static final String COMMANDS = "POST /api/v1/incidents/abcdefghijkl/commands";
    private static final String TIMELINE = "GET /api/v1/incidents/abcdefghijkl/timeline?after=";

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @TempDir
    private Path data;

    @BeforeEach
    void aServerWithTheExampleCatalogue() throws IOException {
        Files.createDirectories(data.resolve("catalogue/secrets"));
        Files.writeString(data.resolve("catalogue/secrets/route-example"), "s3cret\n");
        desk.with("ZEPHYR_DATA", data.toString());
        zephyr.answers("GET /api/v1/oncall", "[{'service':'checkout','now':['bob']}]")
                .answers("GET /api/v1/status", "{'temporal':{'ui':'http://127.0.0.1:8233'}}")
                .answers(HOOK, 202, "{'accepted':1,'incidents':['abcdefghijkl']}")
                .answers(COMMANDS, "{'incident':'abcdefghijkl-t1','text':'done'}")
                .answers(
                        "GET /api/v1/policies/zephyr",
                        "{'obligations':[{'id':'pm','name':'postmortem filed','owner':'ic'}]}")
                .answers(
                        "GET /api/v1/incidents/abcdefghijkl",
                        "{'policy':'zephyr','scale':30,'incident':{'duties':{'byId':{'pm':{'status':'owed',"
                                + "'anchoredAt':'2026-11-21T10:00:00Z','due':'2026-11-21T12:24:00Z'}}}}}");
    }

    @AfterEach
    void close() {
        zephyr.close();
    }

    private static String entry(int seq, String kind, String by, String text, String fields) {
        return "{'seq':" + seq + ",'at':'2026-11-21T10:00:" + String.format("%02d", seq) + "Z','kind':'" + kind
                + "','by':'" + by + "','text':'" + text + "','fields':{" + fields + "}}";
    }

    private void incidentThatGoesWell() {
        zephyr.answers(
                        TIMELINE + 0,
                        "[" + entry(1, "opened", "zephyr", "SEV-2: slow", "") + ","
                                + entry(2, "level-called", "zephyr", "First", "'level':'first'") + ","
                                + entry(
                                        3,
                                        "paged",
                                        "zephyr",
                                        "Judy Jones by inbox",
                                        "'level':'first','person':'judy','method':'inbox'")
                                + "]")
                .answers(
                        TIMELINE + 3,
                        "[" + entry(10, "nobody-answered", "zephyr", "First did not answer in time", "") + ","
                                + entry(11, "level-called", "zephyr", "Next", "'level':'next'") + ","
                                + entry(
                                        12,
                                        "paged",
                                        "zephyr",
                                        "Bob Brown by inbox",
                                        "'level':'next','person':'bob','method':'inbox'")
                                + "]")
                .answers(TIMELINE + 12, "[]")
                .answers(TIMELINE + 12, "[" + entry(14, "acknowledged", "bob", "acknowledged by bob", "") + "]")
                .answers(
                        TIMELINE + 14,
                        "[" + entry(18, "update", "bob", "text: Rolling back", "'text':'Rolling back'") + "]")
                .answers(TIMELINE + 18, "[" + entry(24, "alert-cleared", "zephyr", "clear", "") + "]")
                .answers(TIMELINE + 24, "[" + entry(26, "resolved", "bob", "rolled back", "") + "]")
                .answers(TIMELINE + 26, "[]");
    }

    @Test
    void tellsTheWholeStoryInBothTimesAndCleansUp() {
        incidentThatGoesWell();
        assertThat(desk.run("demo")).isZero();
        assertThat(desk.out())
                .contains(
                        "one minute of the story takes 2 s",
                        "  1:30    3.0 s     Judy Jones is paged (inbox).",
                        "  5:00   10.0 s     First did not answer in time.",
                        "  6:00   12.0 s     Bob Brown is paged (inbox).",
                        "bob acknowledges: nobody else is rung.",
                        "bob posts an update: Rolling back\n",
                        "postmortem filed  ic     72 h",
                        "./zephyr show abcdefghijkl",
                        "http://127.0.0.1:8233");
        assertThat(zephyr.lastCommand("abcdefghijkl")).isEqualTo("{'do':'cancel','reason':'the demo is over'}");
        assertThat(zephyr.asked(COMMANDS))
                .allSatisfy(it -> assertThat(it.headers()).containsEntry("user", "bob"));
    }

    @Test
    void sendsWhatAlertmanagerSendsAndAsksForADrill() {
        incidentThatGoesWell();
        desk.run("demo", "--scale", "30");
        FakeZephyr.Asked firing = zephyr.asked(HOOK).get(0);
        FakeZephyr.Asked cleared = zephyr.asked(HOOK).get(1);
        assertThat(firing.headers()).containsEntry("auth", "Bearer s3cret").containsEntry("scale", "30");
        assertThat(firing.body().path("version").asText()).isEqualTo("4");
        assertThat(firing.body().path("status").asText()).isEqualTo("firing");
        assertThat(cleared.body().path("status").asText()).isEqualTo("resolved");
        assertThat(cleared.body().at("/alerts/0/fingerprint").asText())
                .hasSize(16)
                .isEqualTo(firing.body().at("/alerts/0/fingerprint").asText());
    }

    @Test
    void endsWithAReasonAndClosesTheDrillWhenNobodyIsPaged() {
        zephyr.answers(TIMELINE + 0, "[]");
        assertThat(desk.run("demo")).isEqualTo(1);
        assertThat(desk.err()).contains("Nobody was paged", "zephyr oncall");
    }

    @Test
    void endsWhenTheServerPlaysInAnotherTimeAndClosesWhatItOpened() {
        assertThat(desk.run("demo", "--scale", "60")).isEqualTo(1);
        assertThat(desk.err()).contains("plays time 30x and not 60x");
        assertThat(zephyr.lastCommand("abcdefghijkl")).contains("cancel");
        assertThat(zephyr.asked(COMMANDS).get(0).headers()).containsEntry("user", "bob");
    }

    @Test
    void saysWhereItsSecretShouldBe() throws IOException {
        Files.delete(data.resolve("catalogue/secrets/route-example"));
        assertThat(desk.run("demo")).isEqualTo(1);
        assertThat(desk.err()).contains("route-example", "ZEPHYR_HOME");
    }

    @Test
    void playsOnThisMachineOnly() {
        assertThat(desk.run("demo", "--server", "http://zephyr.example.com")).isEqualTo(1);
        assertThat(desk.err()).contains("on this machine only");
    }
}
