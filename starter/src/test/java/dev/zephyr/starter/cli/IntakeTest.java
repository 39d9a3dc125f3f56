package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final String WOULD_OPEN = """
        {'route': 'grafana', 'source': 'grafana', 'proof': '%s', 'omitted': 0, 'incidents': [{
          'code': 'abcdefghijkl', 'opens': true, 'title': 'Disk full', 'service': 'nas', 'serviceKnown': false,
          'team': '', 'catchAll': ['schedule:platform'], 'policy': 'zephyr', 'severity': 'SEV-2',
          'answers': {'data-loss': 'YES'}, 'flags': ['data-loss'], 'resolves': false,
          'alerts': [{'name': 'Disk', 'firing': true, 'startsAt': '2026-11-21T10:00:00Z',
            'rule': 'team=\\u0022x\\u0022', 'labels': {'env': 'prod'}}]}]}
        """;

    @TempDir
    private Path folder;

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());
    private String body;

    @BeforeEach
    void aBody() throws IOException {
        body = Files.writeString(folder.resolve("body.json"), "{}").toString();
    }

    @AfterEach
    void stop() {
        zephyr.close();
    }

    @Test
    void saysWhatABodyWouldDoAndWhy() {
        zephyr.answers("POST /api/v1/intake/grafana/test", WOULD_OPEN.formatted("no"));

        assertThat(desk.run("intake", "test", "grafana", body)).isZero();
        assertThat(desk.out())
                .contains("Disk full", "opens an incident", "nas, not in services.yaml: schedule:platform is called")
                .contains("SEV-2  (data-loss=YES)", "by team=\"x\"", "env=prod")
                .doesNotContain("let in", "refused");
    }

    @Test
    void saysWhetherItsHeadersWouldBeLetIn() {
        zephyr.answers("POST /api/v1/intake/grafana/test?key=1", WOULD_OPEN.formatted("no"));

        assertThat(desk.run("intake", "test", "grafana", body, "-H", "X-Sig: v1=a:b", "--query", "key=1"))
                .isEqualTo(1);
        assertThat(desk.out()).contains("Its sender would be refused");
        FakeZephyr.Asked asked =
                zephyr.asked("POST /api/v1/intake/grafana/test?key=1").get(0);
        assertThat(asked.headers()).containsEntry("tried", "v1=a:b");
        assertThat(asked.body()).hasToString("{}");
    }

    @Test
    void saysHowAHeaderAndAQueryAreWritten() {
        assertThat(desk.run("intake", "test", "grafana", body, "-H", "X-Sig v1"))
                .isEqualTo(2);
        assertThat(desk.err()).contains("\"X-Sig v1\" is no header", "NAME:VALUE");
        assertThat(desk.run("intake", "test", "grafana", body, "--query", "a=b c"))
                .isEqualTo(2);
        assertThat(desk.err()).contains("\"a=b c\" is no query", "%20");
    }

    @Test
    void endsWithOneWhenItWouldNotBeUnderstood() {
        zephyr.answers(
                "POST /api/v1/intake/grafana/test",
                "{'route': 'grafana', 'proof': 'no', 'problem': 'it has no alerts', 'incidents': []}");

        assertThat(desk.run("intake", "test", "grafana", body)).isEqualTo(1);
        assertThat(desk.out()).contains("it has no alerts", "catch-all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datadog", "kibana", "kibana-recovered", "watcher", "zabbix"})
    void printsATemplateWithoutAServer(String name) {
        Desk alone = new Desk("http://127.0.0.1:1");

        assertThat(alone.run("intake", "template")).isZero();
        assertThat(alone.out()).contains(name);
        assertThat(alone.run("intake", "template", name)).isZero();
        assertThat(alone.out()).contains("{");
    }

    @Test
    void saysWhichTemplatesThereAre() {
        assertThat(desk.run("intake", "template", "fax")).isEqualTo(2);
        assertThat(desk.err()).contains("datadog", "kibana");
    }
}
