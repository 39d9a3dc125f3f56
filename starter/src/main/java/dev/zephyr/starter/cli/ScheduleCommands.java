package dev.zephyr.starter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.directory.CatalogueRefused;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.remote.Reading;
import dev.zephyr.starter.cli.show.CalendarText;
import dev.zephyr.starter.cli.show.FindingsText;
import dev.zephyr.starter.cli.show.OnCallText;
import dev.zephyr.starter.cli.show.ScheduleText;
import dev.zephyr.starter.cli.terminal.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What schedules say about other times than now. */
final class ScheduleCommands {

    private static final int DAYS_PER_WEEK = 7;

    private ScheduleCommands() {}

    /** Who is on call at another time. */
    @Command(
            name = "at",
            description = "Who is on call at a time, for one service or all.",
            footer = {"", "Example:", "  zephyr oncall at 2026-12-24T18:00 checkout"})
    static final class At extends SessionCommand {

        @Parameters(index = "0", paramLabel = "TIME", description = When.FORM + ".")
        private String time = "";

        @Parameters(index = "1", paramLabel = "SERVICE", arity = "0..1", description = "All of them without one.")
        private Optional<String> service = Optional.empty();

        @Override
        int run(Session session) {
            Instant at = When.begin(time, session.moments().clock());
            String query = "?at=" + Api.part(at.toString())
                    + service.map(it -> "&service=" + Api.part(it)).orElse("");
            JsonNode answer = session.api().get("/oncall" + query);
            if (session.isJson()) {
                session.terminal().say(Api.pretty(answer));
            } else {
                session.terminal().say(session.moments().stamp(at));
                List<JsonNode> services = Reading.each(answer, "services");
                session.terminal().say(OnCallText.of(session.terminal(), session.moments(), services));
            }
            return DONE;
        }
    }

    /** The coming hand-offs. */
    @Command(
            name = "next",
            description = "When each schedule hands over, and to whom.",
            footer = {"", "Example:", "  zephyr oncall next"})
    static final class Next extends SessionCommand {

        @Override
        int run(Session session) {
            JsonNode answer = session.api().get("/schedules");
            session.terminal()
                    .say(
                            session.isJson()
                                    ? List.of(Api.pretty(answer))
                                    : ScheduleText.handoffs(
                                            session.terminal(), session.moments(), Reading.each(answer, "schedules")));
            return DONE;
        }
    }

    /** A calendar of some weeks. */
    @Command(
            name = "show",
            description = "A calendar of a schedule, or of all, by your clock.",
            footer = {"", "Example:", "  zephyr oncall show platform --weeks 4"})
    static final class Show extends SessionCommand {

        @Parameters(paramLabel = "SCHEDULE", arity = "0..1", description = "All of them without one.")
        private Optional<String> schedule = Optional.empty();

        @Option(names = "--weeks", paramLabel = "N", description = "How many, from this one on; 2 without it.")
        private int weeks = 2;

        @Override
        int run(Session session) {
            Instant monday = CalendarText.monday(session.moments());
            // The last week may hold an hour more.
            Instant end = monday.plus(weeks * (long) DAYS_PER_WEEK + 1, ChronoUnit.DAYS);
            long days = ChronoUnit.DAYS.between(monday, end);
            List<String> ids = schedule.map(List::of)
                    .orElseGet(() -> Reading.each(session.api().get("/schedules"), "schedules").stream()
                            .map(it -> Reading.text(it, "id"))
                            .toList());
            for (String id : ids) {
                JsonNode answer = session.api()
                        .get("/schedules/" + Api.part(id) + "?from=" + Api.part(monday.toString()) + "&days=" + days);
                session.terminal()
                        .say(
                                session.isJson()
                                        ? List.of(Api.pretty(answer))
                                        : CalendarText.of(session.terminal(), session.moments(), answer, weeks));
            }
            return DONE;
        }
    }

    /** When nobody is on call. */
    @Command(
            name = "gaps",
            description = "When nobody is on call.",
            footer = {"", "Example:", "  zephyr oncall gaps --days 90", "", "Exit code 1 when there are any."})
    static final class Gaps extends SessionCommand {

        @Option(names = "--days", paramLabel = "N", description = "How far ahead; 90 without it.")
        private int days = 90;

        @Override
        int run(Session session) {
            JsonNode answer = session.api().get("/gaps?days=" + days);
            List<JsonNode> schedules = Reading.each(answer, "schedules");
            session.terminal()
                    .say(
                            session.isJson()
                                    ? List.of(Api.pretty(answer))
                                    : ScheduleText.gaps(session.terminal(), session.moments(), schedules, days));
            return schedules.isEmpty() ? DONE : Failure.REFUSED;
        }
    }

    /** Checks the files; needs no server. */
    @Command(
            name = "lint",
            description = "Check the catalogue's files, schedules among them; needs no server.",
            footer = {"", "Example:", "  zephyr oncall lint ./data/catalogue", "", "Exit code 1 when there is an error."
            })
    static final class Lint extends SessionCommand {

        @Parameters(
                paramLabel = "FOLDER",
                arity = "0..1",
                description = "The catalogue's folder; that of ./data without one.")
        private Optional<Path> chosen = Optional.empty();

        @Override
        int run(Session session) {
            // The schema library logs through SLF4J, which would remark that nobody listens.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            Path folder = chosen.orElseGet(() -> session.settings().dataFolder().resolve("catalogue"));
            if (!Files.isDirectory(folder)) {
                throw Failure.usage(folder + " is no folder", "Give the folder of a catalogue");
            }
            List<Finding> findings = findings(session, folder);
            session.terminal()
                    .say(
                            session.isJson()
                                    ? List.of(FindingsText.json(folder.toString(), findings))
                                    : FindingsText.of(session.terminal(), folder.toString(), findings));
            boolean refused = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
            return refused ? Failure.REFUSED : DONE;
        }

        private static List<Finding> findings(Session session, Path folder) {
            try {
                return CatalogueStore.open(folder, session.moments().clock())
                        .state()
                        .findings();
            } catch (CatalogueRefused e) {
                return e.findings();
            }
        }
    }
}
