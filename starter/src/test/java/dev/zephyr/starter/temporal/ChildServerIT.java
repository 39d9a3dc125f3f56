package dev.zephyr.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.uber.m3.tally.NoopScope;
import dev.zephyr.starter.RequiresTool;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresTool("temporal")
class ChildServerIT {

    /** Far from the default, so that a server of the person who runs the tests is in nobody's way. */
    private static final int PORT = 27_233;

    @TempDir
    private Path folder;

    private Path data;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void dataFolderWithASpaceInItsName() throws IOException {
        data = Files.createDirectories(folder.toRealPath().resolve("my data"));
    }

    @AfterEach
    void endWhatIsLeft() {
        DevServerProcess.leftBehind(data.resolve("temporal.db")).ifPresent(DevServerProcess::stop);
    }

    @Test
    void startsAServerThatIsReadyForIncidents() throws IOException {
        try (TemporalServer server = settings().connect(connecting())) {
            assertThat(server.namespace()).isEqualTo("zephyr");
            assertThat(server.isTrial()).isFalse();
            assertThat(server.ui()).contains(URI.create("http://127.0.0.1:" + (PORT + 1000)));
            assertThat(retention(server)).isEqualTo(Duration.ofDays(90));
            assertThat(attributes(server))
                    .containsEntry("ZephyrStatus", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                    .containsEntry("ZephyrAcknowledged", IndexedValueType.INDEXED_VALUE_TYPE_BOOL)
                    .containsEntry("ZephyrNextDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
                    .containsEntry("ZephyrRound", IndexedValueType.INDEXED_VALUE_TYPE_INT);
            assertThat(Echo.run(server, "hello", Duration.ofMillis(10))).isEqualTo("hello");
            assertThat(Files.readString(data.resolve("temporal.json"))).contains("\"port\": " + PORT);
        }
    }

    @Test
    void closeEndsTheServerAndDataSurviveIt() {
        try (TemporalServer server = settings().connect(connecting())) {
            Echo.run(server, "before", Duration.ofMillis(10));
        }
        assertThat(left()).isEmpty();
        assertThat(data.resolve("temporal.json")).doesNotExist();

        try (TemporalServer server = settings().connect(connecting())) {
            assertThat(Echo.client(server).newUntypedWorkflowStub("before").getResult(String.class))
                    .isEqualTo("before");
            assertThat(retention(server)).isEqualTo(Duration.ofDays(90));
        }
    }

    @Test
    void addsNewSearchAttributesToOldData() {
        settings()
                .connect(Connecting.quietly(SearchAttributesRegistration.of(List.of())))
                .close();

        try (TemporalServer server = settings().connect(connecting())) {
            assertThat(attributes(server)).containsKey("ZephyrStatus");
            assertThat(Echo.run(server, "at once", Duration.ZERO)).isEqualTo("at once");
            assertThat(Echo.client(server).fetchHistory("at once").getEvents())
                    .noneMatch(it -> it.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED);
        }
    }

    @Test
    void refusesAnAttributeOfAnotherType() {
        settings().connect(connecting()).close();
        SearchAttributesRegistration other =
                new SearchAttributesRegistration(Map.of("ZephyrStatus", IndexedValueType.INDEXED_VALUE_TYPE_BOOL));

        assertThatThrownBy(() -> settings().connect(Connecting.quietly(other)))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("ZephyrStatus is Keyword");
        assertThat(left()).isEmpty();
    }

    @Test
    void aKilledZephyrLeavesTheServerAndTheNextOneAdoptsIt() throws Exception {
        Process killed = anotherZephyr();
        long pid = left().orElseThrow().pid();
        killed.destroyForcibly().waitFor();
        assertThat(left().orElseThrow().isRunning()).isTrue();

        try (TemporalServer server = settings().connect(connecting())) {
            assertThat(left().orElseThrow().pid()).isEqualTo(pid);
            assertThat(told).anyMatch(it -> it.startsWith("Adopting"));
            assertThat(Echo.run(server, "hello", Duration.ofMillis(10))).isEqualTo("hello");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesADataFolderThatAnotherZephyrUses() throws Exception {
        Process other = anotherZephyr();
        try {
            assertThatThrownBy(() -> settings().connect(connecting()))
                    .isInstanceOf(TemporalUnavailable.class)
                    .hasMessageContaining("in use by another Zephyr");
            assertThat(left().orElseThrow().isRunning()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        try (ServerSocket port = listen(PORT);
                ServerSocket uiPort = listen(PORT + 1000);
                TemporalServer server = settings().connect(connecting())) {
            assertThat(port.isClosed() || uiPort.isClosed()).isFalse();
            assertThat(server.describe()).contains("127.0.0.1:" + (PORT + 1) + " ");
            assertThat(server.ui()).contains(URI.create("http://127.0.0.1:" + (PORT + 1001)));
        }
    }

    @Test
    void leavesTheServerOfAnotherFolderAlone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (TemporalServer stranger = settings(elsewhere).connect(connecting())) {
            try (TemporalServer server = settings().connect(connecting())) {
                assertThat(server.describe()).contains("127.0.0.1:" + (PORT + 1) + " ");
            }
            assertThat(Echo.run(stranger, "still here", Duration.ofMillis(10))).isEqualTo("still here");
        }
    }

    @Test
    void refusesADatabaseThatAServerNotOursHasOpen() throws Exception {
        Process stranger = new ProcessBuilder(
                        cli().toString(),
                        "server",
                        "start-dev",
                        "--headless",
                        "--ip",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(PORT),
                        "--db-filename",
                        data.resolve("temporal.db").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("stranger.log").toFile())
                .start();
        try {
            assertThatThrownBy(() -> settings().connect(connecting()))
                    .isInstanceOf(TemporalUnavailable.class)
                    .hasMessageContaining("that Zephyr did not start (process " + stranger.pid() + ")");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void showsTheLogOfAServerThatEnds() throws IOException {
        Files.writeString(data.resolve("temporal.db"), "this is not a database, and long enough to be noticed as such");

        assertThatThrownBy(() -> settings().connect(connecting()))
                .isInstanceOf(TemporalUnavailable.class)
                .hasMessageContaining("ended while starting")
                .hasMessageContaining("file is not a database");
    }

    private TemporalSettings settings() {
        return settings(data);
    }

    private static TemporalSettings settings(Path data) {
        return new TemporalSettings.Child(cli(), data, PORT, PORT + 1000);
    }

    private static Path cli() {
        return RequiresTool.OnThePath.find("temporal").orElseThrow();
    }

    private Connecting connecting() {
        return new Connecting(Echo.ATTRIBUTES, new NoopScope(), told::add);
    }

    private Optional<DevServerProcess> left() {
        return DevServerProcess.leftBehind(data.resolve("temporal.db"));
    }

    private Process anotherZephyr() throws IOException {
        return ChildServerMain.start(cli(), data, PORT);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static Duration retention(TemporalServer server) {
        return Duration.ofSeconds(Namespaces.find(server.stubs(), server.namespace())
                .orElseThrow()
                .getWorkflowExecutionRetentionTtl()
                .getSeconds());
    }

    private static Map<String, IndexedValueType> attributes(TemporalServer server) {
        return OperatorServiceGrpc.newBlockingStub(server.stubs().getRawChannel())
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(server.namespace())
                        .build())
                .getCustomAttributesMap();
    }
}
