package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.remote.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.Command;

/** Which Zephyr this is, and which one answers. */
@Command(
        name = "version",
        description = "The version of this command line and of the server, and which Temporal it uses.",
        footer = {"", "Example:", "  zephyr version"})
final class VersionCommand extends SessionCommand {

    private static final String BUILT = "/META-INF/maven/dev.zephyr/zephyr-starter/pom.properties";

    @Override
    int run(Session session) {
        if (session.isJson()) {
            session.terminal()
                    .say(Api.pretty(Api.body()
                            .put("version", own())
                            .set("server", session.api().get("/status"))));
            return DONE;
        }
        session.terminal().say("zephyr " + own());
        try {
            JsonNode status = session.api().get("/status");
            session.terminal()
                    .say("server " + Reading.text(status, "version") + " at "
                            + session.api().server());
            session.terminal().say("  " + Reading.text(status, "temporal/describe"));
        } catch (Unreachable away) {
            session.terminal().say("server: not running at " + session.api().server());
        }
        return DONE;
    }

    private static String own() {
        try (InputStream stream = VersionCommand.class.getResourceAsStream(BUILT)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "(not packaged)");
        } catch (IOException e) {
            throw new UncheckedIOException("the version can not be read from this installation", e);
        }
    }
}
