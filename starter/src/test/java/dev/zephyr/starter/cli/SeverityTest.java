package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a severity is picked its meaning stands beside it. */
class SeverityTest {

    private static final String[] MEANINGS = {"SEV-1", "a region is down", "SEV-2", "customers can tell"};

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @BeforeEach
    void oneIncidentIsOpen() {
        zephyr.answers("GET /api/v1/incidents?status=open", "{'incidents':[{'id':'abcd','title':'Orders fail'}]}")
                .answers("GET /api/v1/incidents/abcd", "{'incident':{'id':'abcd'},'policy':'zephyr'}")
                .answers("POST /api/v1/incidents/abcd/commands", "{'incident':'abcd','text':'now SEV-2'}")
                .answers("POST /api/v1/incidents", 201, "{'id':'abcd','severity':'SEV-2','service':'checkout'}")
                .answers("GET /api/v1/oncall", "[{'service':'checkout','policy':'zephyr'}]")
                .answers("GET /api/v1/oncall?service=checkout", "[{'service':'checkout','policy':'zephyr'}]")
                .answers(
                        "GET /api/v1/policies/zephyr",
                        "{'severities':[{'id':'SEV-1','definition':'a region is down'},"
                                + "{'id':'SEV-2','definition':'customers can tell'}],"
                                + "'decision':{'questions':[{'id':'region-down','text':'Is a region down?'}]}}");
    }

    @AfterEach
    void close() {
        zephyr.close();
    }

    @Test
    void sevShowsThemAndAsks() {
        assertThat(desk.typing("2\n").run("sev", "abcd")).isZero();
        assertThat(desk.out()).contains(MEANINGS);
        assertThat(zephyr.lastCommand("abcd")).contains("'severity':'2'");
    }

    @Test
    void sevShowsThemWhereNobodyCanBeAskedAndChangesNothing() {
        assertThat(desk.run("sev")).isEqualTo(2);
        assertThat(desk.out()).contains(MEANINGS);
        assertThat(desk.err()).contains("No severity was picked; nothing was changed.", "zephyr sev abcd 2");
        assertThat(zephyr.asked("POST /api/v1/incidents/abcd/commands")).isEmpty();
    }

    @Test
    void openShowsThemAndAsks() {
        assertThat(desk.typing("2\n").run("incident", "open", "--summary", "slow"))
                .isZero();
        assertThat(desk.out()).contains(MEANINGS);
        assertThat(zephyr.asked("POST /api/v1/incidents")
                        .get(0)
                        .body()
                        .path("severity")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void openNeverWaitsForOne() {
        assertThat(desk.typing("\n").run("incident", "open", "--summary", "slow"))
                .isZero();
        assertThat(zephyr.asked("POST /api/v1/incidents").get(0).body().has("severity"))
                .isFalse();
    }

    @Test
    void assessShowsThemBeforeTheQuestions() {
        assertThat(desk.typing("no\n").run("incident", "assess", "abcd")).isZero();
        assertThat(desk.out()).contains(MEANINGS).contains("Is a region down?");
        assertThat(zephyr.lastCommand("abcd")).contains("'region-down':'no'");
    }
}
