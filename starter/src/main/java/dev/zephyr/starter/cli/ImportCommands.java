package dev.zephyr.starter.cli;

import dev.zephyr.catalogue.directory.CatalogueRefused;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.exchange.CalendarImport;
import dev.zephyr.catalogue.exchange.Imported;
import dev.zephyr.catalogue.exchange.PagerDutyImport;
import dev.zephyr.catalogue.exchange.PeopleByName;
import dev.zephyr.starter.cli.remote.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Schedules from elsewhere, as YAML to be put into {@code schedules.yaml}; needs no server. */
@Command(
        name = "import",
        description = "Turn schedules of other products into YAML for schedules.yaml; needs no server.",
        subcommands = {ImportCommands.Calendar.class, ImportCommands.PagerDuty.class},
        footer = {"", "Example:", "  zephyr oncall import pagerduty schedule.json --id web"})
final class ImportCommands extends GroupCommand {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 15_000;

    /** What both kinds need. */
    abstract static class Import extends SessionCommand {

        @Option(
                names = "--catalogue",
                paramLabel = "FOLDER",
                description = "The catalogue whose people are meant; that of ./data without it.")
        private Optional<Path> folder = Optional.empty();

        @Override
        final int run(Session session) {
            // The schema library logs through SLF4J, which would remark that nobody listens.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            Path catalogue =
                    folder.orElseGet(() -> session.settings().dataFolder().resolve("catalogue"));
            Imported imported = read(session, people(session, catalogue));
            imported.remarks().forEach(session.terminal()::remark);
            if (imported.yaml().isEmpty()) {
                return Failure.REFUSED;
            }
            imported.yaml().lines().forEach(session.terminal()::say);
            return DONE;
        }

        abstract Imported read(Session session, PeopleByName people);

        private static PeopleByName people(Session session, Path folder) {
            try {
                return new PeopleByName(
                        CatalogueStore.open(folder, session.moments().clock())
                                .catalogue()
                                .people()
                                .values());
            } catch (CatalogueRefused e) {
                throw Failure.usage(
                        "The catalogue in " + folder + " has errors, so its people are not known",
                        "See zephyr oncall lint " + folder);
            }
        }

        static String text(String place) {
            try (InputStream stream = open(place)) {
                byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw Failure.usage(place + " is larger than " + MOST_BYTES + " bytes", "Give a smaller one");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException | IllegalArgumentException e) {
                throw Failure.usage(place + " can not be read", "Give a file or an address that you may read");
            }
        }

        private static InputStream open(String place) throws IOException {
            if (!place.startsWith("https://") && !place.startsWith("http://")) {
                return Files.newInputStream(Path.of(place));
            }
            URLConnection connection = URI.create(place).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getInputStream();
        }
    }

    /** A layer of an iCalendar. */
    @Command(
            name = "calendar",
            description = "Write the events of an iCalendar, whose title or guest is a person, as a layer of shifts.",
            footer = {"", "Example:", "  zephyr oncall import calendar https://example.com/oncall.ics --weeks 26"})
    static final class Calendar extends Import {

        @Parameters(index = "0", paramLabel = "FILE|URL", description = "The calendar.")
        private String place = "";

        @Option(names = "--zone", paramLabel = "ZONE", description = "In which times are written; yours without it.")
        private Optional<String> zone = Optional.empty();

        @Option(
                names = "--weeks",
                paramLabel = "N",
                description = "How far ahead repeated events are laid out; 26 without it.")
        private int weeks = 26;

        @Option(names = "--id", paramLabel = "ID", description = "The layer's id.")
        private String id = "calendar";

        @Override
        Imported read(Session session, PeopleByName people) {
            Instant now = session.moments().now();
            return new CalendarImport(people, zone(session), now, now.plus(weeks * 7L, ChronoUnit.DAYS))
                    .read(text(place), id);
        }

        private ZoneId zone(Session session) {
            try {
                return zone.map(ZoneId::of)
                        .orElseGet(() -> session.moments().clock().getZone());
            } catch (DateTimeException e) {
                throw misused("There is no zone \"" + zone.orElse("") + "\": write one such as Europe/Berlin");
            }
        }
    }

    /** A schedule of PagerDuty. */
    @Command(
            name = "pagerduty",
            description = "Write the answer of PagerDuty's GET /schedules/ID as a schedule.",
            footer = {"", "Example:", "  zephyr oncall import pagerduty schedule.json --id web"})
    static final class PagerDuty extends Import {

        @Parameters(index = "0", paramLabel = "FILE", description = "The JSON.")
        private String place = "";

        @Option(names = "--id", paramLabel = "ID", description = "The schedule's id.", required = true)
        private String id = "";

        @Override
        Imported read(Session session, PeopleByName people) {
            return new PagerDutyImport(people, session.moments().now()).read(text(place), id);
        }
    }
}
