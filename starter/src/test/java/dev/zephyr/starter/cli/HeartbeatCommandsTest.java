package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatCommandsTest {

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @AfterEach
    void close() {
        zephyr.close();
    }

    @Test
    void listsWhatBeatsAndWhatIsSilent() {
        zephyr.answers(
                "GET /api/v1/heartbeats",
                "[{'route':'nightly-index','service':'search','status':'silent'},"
                        + "{'route':'prometheus','service':'api','status':'expected','due':'2030-01-01T00:00:00Z'}]");

        assertThat(desk.run("heartbeat", "list")).isZero();

        assertThat(desk.out().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.matches("nightly-index +search +silent +never +now"))
                .anyMatch(line -> line.matches("prometheus +api +expected +never +in .*"));
    }

    @Test
    void saysWhereToReadWhenThereIsNone() {
        zephyr.answers("GET /api/v1/heartbeats", "[]");

        assertThat(desk.run("heartbeat", "list")).isZero();
        assertThat(desk.out()).contains("No route expects a heartbeat", "docs/operations.md");
    }
}
