package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Instant;
import picocli.CommandLine.Command;

/** Sources that have to say that they are alive. */
@Command(
        name = "heartbeat",
        description = "Heartbeats: whose silence opens an incident.",
        subcommands = HeartbeatCommands.ListAll.class,
        footer = {"", "Example:", "  zephyr heartbeat list"})
final class HeartbeatCommands extends GroupCommand {

    /** All of them. */
    @Command(
            name = "list",
            description = "Every heartbeat that a route expects, and how it stands.",
            footer = {"", "Example:", "  zephyr heartbeat list"})
    static final class ListAll extends SessionCommand {

        @Override
        int run(Session session) {
            JsonNode all = session.api().get("/heartbeats");
            Terminal terminal = session.terminal();
            if (session.isJson()) {
                terminal.say(Api.pretty(all));
            } else if (all.isEmpty()) {
                terminal.say("No route expects a heartbeat; how one does: docs/operations.md, Heartbeats.");
            } else {
                Table table = new Table("", "ROUTE", "SERVICE", "STATUS", "LAST BEAT", "AN ALERT");
                all.forEach(each -> table.row(
                        Reading.text(each, "route"),
                        Reading.text(each, "service"),
                        status(terminal, Reading.text(each, "status")),
                        when(session.moments(), each, "lastBeat", "never"),
                        when(session.moments(), each, "due", "now")));
                table.lines(terminal).forEach(terminal::say);
            }
            return DONE;
        }

        private static String status(Terminal terminal, String status) {
            return status.equals("silent") ? terminal.paint(Style.ALARM, status) : status;
        }

        private static String when(Moments moments, JsonNode each, String name, String otherwise) {
            String at = Reading.text(each, name);
            return at.isEmpty() ? otherwise : moments.relative(Instant.parse(at));
        }
    }
}
