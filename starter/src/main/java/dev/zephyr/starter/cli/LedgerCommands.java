package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.terminal.Plain;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;

/** The record of all incidents, beside their runs. */
@Command(
        name = "ledger",
        description = "The record of all incidents: write it anew from the runs, or compare the two.",
        subcommands = {LedgerCommands.Rebuild.class, LedgerCommands.Reconcile.class},
        footer = {"", "Example:", "  zephyr ledger reconcile"})
final class LedgerCommands extends GroupCommand {

    /** Writes it anew. */
    @Command(
            name = "rebuild",
            description = "Write the record anew from every run that Temporal still has. What is there stays.",
            footer = {"", "Example:", "  zephyr ledger rebuild"})
    static final class Rebuild extends SessionCommand {

        private static final Duration LOOK_EVERY = Duration.ofMillis(300);
        private static final int BAR = 30;

        @Override
        int run(Session session) {
            JsonNode progress = session.api().post("/ledger/rebuild", session.user(), Api.body());
            try {
                while (Reading.text(progress, "state").equals("running")) {
                    show(session.terminal(), progress);
                    session.surroundings().pause().of(LOOK_EVERY);
                    progress = session.api().get("/ledger/rebuild");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return tell(session, progress);
        }

        private static void show(Terminal terminal, JsonNode progress) {
            int of = Math.max(1, progress.path("of").asInt());
            int full = BAR * progress.path("done").asInt() / of;
            if (terminal.isScreen()) {
                terminal.remark("[" + "#".repeat(full) + ".".repeat(BAR - full) + "] "
                        + progress.path("done").asInt() + " of "
                        + progress.path("of").asInt());
            }
        }

        private static int tell(Session session, JsonNode progress) {
            if (session.isJson()) {
                session.terminal().say(Api.pretty(progress));
            } else {
                session.terminal()
                        .say("Written: " + progress.path("done").asInt() + " of "
                                + progress.path("of").asInt() + " incidents.");
            }
            JsonNode failed = progress.path("failed");
            failed.properties()
                    .forEach(one -> session.terminal()
                            .remark("Not written: " + one.getKey() + ": "
                                    + Plain.line(one.getValue().asText())));
            return failed.isEmpty() ? DONE : Failure.REFUSED;
        }
    }

    /** Compares. */
    @Command(
            name = "reconcile",
            description = "Incidents with a run and no record, and records of open incidents without a run.",
            footer = {"", "Example:", "  zephyr ledger reconcile"})
    static final class Reconcile extends SessionCommand {

        @Override
        int run(Session session) {
            JsonNode differences = session.api().get("/ledger/differences");
            if (session.isJson()) {
                session.terminal().say(Api.pretty(differences));
            } else {
                say(session.terminal(), differences);
            }
            boolean equal = differences.path("withoutRecord").isEmpty()
                    && differences.path("withoutWorkflow").isEmpty();
            return equal ? DONE : Failure.REFUSED;
        }

        private static void say(Terminal terminal, JsonNode differences) {
            List<String> missing = Reading.texts(differences, "withoutRecord");
            List<String> lost = Reading.texts(differences, "withoutWorkflow");
            missing.forEach(id -> terminal.say(id + "  has a run and no record: zephyr ledger rebuild"));
            lost.forEach(id -> terminal.say(id + "  is on record as open and has no run: its run was deleted"));
            if (missing.isEmpty() && lost.isEmpty()) {
                terminal.say("The record and the runs agree.");
            }
        }
    }
}
