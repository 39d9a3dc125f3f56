package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilenceCommandsTest {

    private static final String PLAN =
            "{'id':'k7fq2m3a','by':'alice','reason':'new disks','match':['service=\\'db\\''],"
                    + "'from':'2020-01-01T10:00:00Z','until':'2099-01-01T12:00:00Z'}";

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @AfterEach
    void close() {
        zephyr.close();
    }

    @Test
    void makesOneAndSaysWhatItHoldsAndWhatMayBeWrong() {
        zephyr.answers(
                "POST /api/v1/silences",
                ("{'plan':" + PLAN + ",'state':'holds','hints':['there is no service db']}").replace("\\'", "|"));

        assertThat(desk.run("silence", "make", "--service", "db", "--until", "2h", "--reason", "new disks"))
                .isZero();
        assertThat(desk.out()).contains("k7fq2m: holds service=|db| until");
        assertThat(desk.err()).contains("there is no service db");
    }

    @Test
    void holdsFromTheBeginningOfADayToTheEndOfAnother() {
        zephyr.answers("POST /api/v1/silences", ("{'plan':" + PLAN + ",'state':'planned'}").replace("\\'", "|"));

        assertThat(desk.run(
                        "silence",
                        "make",
                        "--service",
                        "db",
                        "--from",
                        "2026-12-24",
                        "--until",
                        "2026-12-26",
                        "--reason",
                        "holidays"))
                .isZero();
        JsonNode asked = zephyr.asked("POST /api/v1/silences").get(0).body();
        assertThat(asked.path("from").asText()).isEqualTo("2026-12-23T23:00:00Z");
        assertThat(asked.path("until").asText()).isEqualTo("2026-12-26T22:59:59Z");
    }

    @Test
    void listsWhatIsHeld() {
        zephyr.answers("GET /api/v1/silences", ("[{'plan':" + PLAN + ",'state':'holds'}]").replace("\\'", "|"));
        assertThat(desk.run("silence", "list")).isZero();
        assertThat(desk.out()).contains("k7fq2m", "new disks", "alice", "holds");
    }

    @Test
    void saysThatNothingIsHeld() {
        zephyr.answers("GET /api/v1/silences", "[]");
        assertThat(desk.run("silence", "list")).isZero();
        assertThat(desk.out()).contains("Nothing is silenced");
    }

    @Test
    void showsWhatBecameOfWhatItHeld() {
        zephyr.answers(
                "GET /api/v1/silences/k7f",
                ("{'plan':" + PLAN + ",'state':'holds','passed':1,'cleared':4,"
                                + "'held':[{'title':'Disk full','service':'db','firing':2,'since':'2020-01-01T10:05:00Z'}],"
                                + "'log':[{'at':'2020-01-01T10:00:00Z','text':'made by alice'}]}")
                        .replace("\\'", "|"));
        assertThat(desk.run("silence", "show", "k7f")).isZero();
        assertThat(desk.out())
                .contains("new disks", "Disk full", "made by alice")
                .containsPattern("cleared meanwhile +4");
    }

    @Test
    void endsOneAndSaysWhatHappensNow() {
        zephyr.answers(
                "POST /api/v1/silences/k7f/commands",
                "{'text':'ended by alice','plan':{'until':'2020-01-01T12:00:00Z'}}");
        assertThat(desk.run("silence", "end", "k7f")).isZero();
        assertThat(desk.out()).contains("k7f: has ended; what still fires opens its incident now");
    }

    @Test
    void aTimeThatIsNoneIsRefusedWithAnExample() {
        assertThat(desk.run("silence", "extend", "k7f", "soon")).isEqualTo(2);
        assertThat(desk.err()).contains("\"soon\" is no time: write");
    }
}
