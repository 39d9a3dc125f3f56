package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.ShiftText;
import dev.zephyr.starter.cli.terminal.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people do about shifts of theirs. */
final class ShiftCommands {

    private ShiftCommands() {}

    /** Sends a command to a schedule and tells its answer. */
    static int send(Session session, String schedule, ObjectNode body) {
        JsonNode answer =
                session.api().postOnce("/schedules/" + Api.part(schedule) + "/commands", session.user(), body);
        session.terminal().say(session.isJson() ? Api.pretty(answer) : schedule + ": " + Reading.text(answer, "text"));
        return SessionCommand.DONE;
    }

    /** Two people change shifts. */
    @Command(
            name = "swap",
            description = "Two people change their next shifts, or one gives theirs away.",
            footer = {
                "",
                "Example:",
                "  zephyr oncall swap platform alice bob",
                "  zephyr oncall swap platform alice bob --from 2026-12-21 --give",
                "",
                "A shift that runs already is changed from now on."
            })
    static final class SwapShifts extends SessionCommand {

        @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Whose shifts they are.")
        private String schedule = "";

        @Parameters(index = "1", paramLabel = "PERSON", description = "Who wants to be free.")
        private String person = "";

        @Parameters(index = "2", paramLabel = "WITH", description = "Who takes it.")
        private String with = "";

        @Option(names = "--from", paramLabel = "TIME", description = "The first shifts from then on; now without it.")
        private Optional<String> from = Optional.empty();

        @Option(names = "--give", description = "Nothing is given back.")
        private boolean give;

        @Override
        int run(Session session) {
            ObjectNode body = Api.body()
                    .put("do", "swap")
                    .put("person", person)
                    .put("with", with)
                    .put("give", give);
            from.map(text -> When.begin(text, session.moments().clock()))
                    .map(Instant::toString)
                    .ifPresent(at -> body.put("from", at));
            return send(session, schedule, body);
        }
    }

    /** Ready for the next shift, or not. */
    @Command(
            name = "ready",
            description = "Says that you are ready for your next shift, or why not; without a word shows who is.",
            footer = {
                "",
                "Example:",
                "  zephyr oncall ready platform",
                "  zephyr oncall ready platform --no \"on a plane until noon\"",
                "  zephyr oncall ready platform --show",
                "",
                "A no, and silence, is told to whom the policy names."
            })
    static final class Ready extends SessionCommand {

        @Parameters(paramLabel = "SCHEDULE", description = "Whose shift it is.")
        private String schedule = "";

        @Option(names = "--no", paramLabel = "WHY", description = "You are not.")
        private Optional<String> reason = Optional.empty();

        @Option(names = "--for", paramLabel = "PERSON", description = "For somebody else than you.")
        private Optional<String> person = Optional.empty();

        @Option(names = "--show", description = "Only shows how everybody stands.")
        private boolean show;

        @Override
        int run(Session session) {
            if (show) {
                JsonNode book = session.api().get("/schedules/" + Api.part(schedule) + "/book");
                session.terminal()
                        .say(
                                session.isJson()
                                        ? List.of(Api.pretty(book))
                                        : ShiftText.readiness(session.terminal(), session.moments(), book));
                return DONE;
            }
            ObjectNode body = Api.body().put("do", "ready").put("ready", reason.isEmpty());
            reason.ifPresent(why -> body.put("reason", why));
            person.ifPresent(who -> body.put("person", who));
            return send(session, schedule, body);
        }
    }

    /** Has read how to respond. */
    @Command(
            name = "read",
            description = "Records that you have read a policy, as it is asked before a first shift.",
            footer = {"", "Example:", "  zephyr oncall read platform zephyr"})
    static final class Read extends SessionCommand {

        @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Where you take turns.")
        private String schedule = "";

        @Parameters(index = "1", paramLabel = "POLICY", description = "What you have read.")
        private String policy = "";

        @Override
        int run(Session session) {
            return send(session, schedule, Api.body().put("do", "read").put("policy", policy));
        }
    }
}
