package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.demo.Demo;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what Zephyr does, on the real server, in half a minute. */
@Command(
        name = "demo",
        description =
                "Play one incident in half a minute: paged, unanswered, climbed, acknowledged, resolved, followed up.",
        footer = {"", "Example:", "  zephyr demo", "  zephyr demo --scale 60 --service payments"})
final class DemoCommand extends SessionCommand {

    private static final int SLOWEST = 15;
    private static final int FASTEST = 120;
    private static final String USUAL_SERVICE = "checkout";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "How much faster than life, 15 to 120 (default: ${DEFAULT-VALUE}: a minute plays in 2 s).")
    private int scale = 30;

    @Option(names = "--service", paramLabel = "SERVICE", description = "Whose alert it is (default: checkout).")
    private Optional<String> service = Optional.empty();

    @Override
    int run(Session session) {
        if (scale < SLOWEST || scale > FASTEST) {
            throw misused("--scale is " + scale + ": from " + SLOWEST + " to " + FASTEST + " is allowed.");
        }
        if (!LOOPBACK.contains(session.api().server().getHost())) {
            throw Failure.refused(
                    "The demo plays on this machine only, and " + session.api().server() + " is another one.",
                    "Start a Zephyr here: ./zephyr up");
        }
        List<JsonNode> onCall = session.onCall(Optional.empty());
        String affected = affected(onCall);
        String secret = secret(session);
        Demo demo = new Demo(
                session.terminal(),
                session.moments(),
                session.surroundings().pause(),
                session.api(),
                scale,
                deputy(onCall));
        Thread end = new Thread(demo::close, "end of the demo");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            demo.play(affected, secret);
            Runtime.getRuntime().removeShutdownHook(end);
            return DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Failure.REFUSED;
        }
    }

    private static String deputy(List<JsonNode> onCall) {
        return onCall.stream()
                .flatMap(it -> Reading.people(it.path("now")).stream())
                .findFirst()
                .orElse("");
    }

    private String affected(List<JsonNode> onCall) {
        List<String> services =
                onCall.stream().map(it -> Reading.text(it, "service")).toList();
        String wanted = service.orElse(USUAL_SERVICE);
        if (services.contains(wanted)) {
            return wanted;
        }
        if (service.isPresent() || services.isEmpty()) {
            throw Failure.usage(
                    "\"" + wanted + "\" is no service of the catalogue.", "There are: " + String.join(", ", services));
        }
        return services.get(0);
    }

    private static String secret(Session session) {
        Path file = session.settings()
                .dataFolder()
                .toAbsolutePath()
                .resolve("catalogue")
                .resolve("secrets")
                .resolve("route-example");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Failure.refused(
                    "The demo sends its alert through the route \"example\" of the example catalogue, and its secret can not"
                            + " be read from " + file + ".",
                    "A new data folder has one:  ZEPHYR_HOME=/tmp/zephyr-demo ./zephyr up",
                    "then, with the same folder: ZEPHYR_HOME=/tmp/zephyr-demo ./zephyr demo");
        }
    }
}
