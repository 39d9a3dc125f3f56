package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** Could we go through an incident now? */
@Command(
        name = "readiness",
        description =
                "Whether an incident could be gone through now: what is there and each thing that lacks, with what"
                        + " to do. Looks and asks; nothing is sent, opened or rung.",
        footer = {"", "Example:", "  zephyr readiness"})
final class ReadinessCommand extends SessionCommand {

    @Override
    int run(Session session) {
        JsonNode found = session.api().get("/readiness");
        if (session.isJson()) {
            session.terminal().say(Api.pretty(found));
        } else {
            Reading.each(found, "policies").forEach(policy -> show(session.terminal(), policy));
        }
        return found.path("ready").asBoolean() ? DONE : Failure.REFUSED;
    }

    private static void show(Terminal terminal, JsonNode policy) {
        terminal.say("Policy " + Plain.line(Reading.text(policy, "policy")));
        Table table = new Table("  ", "what", "ready");
        Reading.each(policy, "parts")
                .forEach(part -> table.row(
                        Reading.text(part, "topic"), part.path("ready").asBoolean() ? "yes" : "NO"));
        table.lines(terminal).forEach(terminal::say);
        Reading.each(policy, "parts")
                .forEach(part -> Reading.each(part, "lacks").forEach(lack -> {
                    terminal.say("  " + Reading.text(part, "topic") + ", " + Plain.line(Reading.text(lack, "about"))
                            + ": " + Plain.line(Reading.text(lack, "problem")));
                    terminal.say("      " + Plain.line(Reading.text(lack, "remedy")));
                }));
    }
}
