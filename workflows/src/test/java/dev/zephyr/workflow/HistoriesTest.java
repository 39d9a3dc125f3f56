package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.CheckItem;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.timeline.EntryKind;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's code replays every kept history, and decides in each kept story what was decided when it was kept: replay alone
 * compares neither when a timer is due nor which page goes out. Run with {@code -Dzephyr.histories=record} to keep the
 * stories anew under the name of a release; kept ones are never deleted while a run of theirs may live.
 */
class HistoriesTest {

    private static final Path KEPT = Path.of("src/test/resources/histories");
    private static final boolean RECORD = "record".equals(System.getProperty("zephyr.histories"));

    /** The stories: one per part of a life. A story holds only code, whatever the checker can see of it. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Story {
        UNANSWERED(world -> world.open("S1", world.firing("f1")).minutes(21)),
        ANSWERED(world -> {
            world.open("S1", world.firing("f1")).minutes(6);
            world.by("oncall-1", new Acknowledge());
            world.by("oncall-1", new PostUpdate(Map.of("status", "looking", "impact", "slow"), null));
            world.minutes(40);
        }),
        SEVERITIES(world -> {
            world.open("unknown", world.firing("f1"));
            world.by("oncall-1", new Acknowledge());
            world.by("oncall-1", new ChangeSeverity("S2", "small"));
            world.minutes(10);
            world.by("oncall-1", new ChangeSeverity("S1", "it grows"));
            world.minutes(20);
        }),
        RESOLVED(world -> {
            resolve(world);
            world.after(Duration.ofDays(3));
        }),
        SUCCEEDED(world -> {
            resolve(world);
            world.minutes(45).alerts(world.firing("f1")).minutes(3);
        });

        private final Consumer<IncidentWorld> play;

        Story(Consumer<IncidentWorld> play) {
            this.play = play;
        }

        private static void resolve(IncidentWorld world) {
            AlertFact fact = world.firing("f1");
            world.open("S1", fact);
            world.by("oncall-1", new Acknowledge());
            world.by("oncall-1", new Note(EntryKind.PROGRESS, "found it"));
            world.minutes(5).alerts(world.cleared("f1", fact.startsAt()));
            world.by("oncall-1", new CheckItem("verified", true));
            world.by("oncall-1", new Resolve("restarted", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void decidesAsItDidWhenTheStoryWasKept(Story story) throws IOException {
        Path golden = KEPT.resolve(story.name().toLowerCase(Locale.ROOT) + ".log");
        try (IncidentWorld world = new IncidentWorld(Policies.small())) {
            story.play.accept(world);
            String log = DecisionLog.of(world);
            if (RECORD) {
                Files.createDirectories(KEPT);
                Files.writeString(golden, log);
                Files.writeString(
                        KEPT.resolve("0.1-" + story.name().toLowerCase(Locale.ROOT) + ".json"),
                        DecisionLog.history(world).toJson(true));
            }
            assertThat(log).isEqualTo(Files.readString(golden));
        }
    }

    static Stream<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void replaysEveryKeptHistory(Path file) throws IOException {
        WorkflowExecutionHistory history = WorkflowExecutionHistory.fromJson(Files.readString(file));
        TestEnvironmentOptions options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(WireFormat.dataConverter())
                        .build())
                .build();
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(options)) {
            Worker worker = environment.newWorker(TaskQueues.INCIDENTS, IncidentWorld.PATIENT);
            worker.registerWorkflowImplementationTypes(IncidentWorkflowImpl.class);
            assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(history, worker))
                    .doesNotThrowAnyException();
        }
    }
}
