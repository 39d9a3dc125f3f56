package dev.zephyr.worker.shift;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ShiftPlanner;
import dev.zephyr.catalogue.directory.Team;
import dev.zephyr.integration.ReaderTime;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Letter;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.ShiftDesk;
import dev.zephyr.shift.ShiftNotice;
import dev.zephyr.shift.ShiftPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers schedules from the catalogue and the ledger. */
public final class CatalogueShiftDesk implements ShiftDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueShiftDesk.class);

    private final CatalogueStore store;
    private final CatalogueDirectory directory;
    private final ShiftPlanner planner;
    private final LedgerReader ledger;
    private final Clock clock;

    public CatalogueShiftDesk(CatalogueStore store, CatalogueDirectory directory, LedgerReader ledger, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.planner = new ShiftPlanner(store);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ShiftPlan plan(String schedule, List<ShiftOverride> overrides, Instant from) {
        return planner.plan(schedule, overrides, from);
    }

    @Override
    public List<Letter> letters(String schedule, ShiftNotice notice) {
        return readers(schedule, notice).stream()
                .map(reader -> letter(schedule, notice, reader))
                .toList();
    }

    private List<Responder> readers(String schedule, ShiftNotice notice) {
        if (notice instanceof ShiftNotice.HandOff handOff) {
            return people(Stream.concat(handOff.change().coming().stream(), handOff.change().leaving().stream())
                    .map(Target::person)
                    .toList());
        }
        if (notice instanceof ShiftNotice.Ask ask) {
            return people(List.of(Target.person(ask.shift().person())));
        }
        ShiftNotice.NotReady notReady = (ShiftNotice.NotReady) notice;
        return planner.teams(schedule).stream()
                .flatMap(team -> people(team, notReady.question().tells()).stream())
                .filter(person -> !person.id().equals(notReady.shift().person()))
                .distinct()
                .toList();
    }

    private List<Responder> people(List<Target> targets) {
        return directory
                .find(new LookUp("", "", targets, List.of(), clock.instant()))
                .responders();
    }

    private List<Responder> people(Team team, List<Target> targets) {
        return directory
                .find(new LookUp("", team.id(), targets, List.of(), clock.instant()))
                .responders();
    }

    private Letter letter(String schedule, ShiftNotice notice, Responder reader) {
        String name = store.catalogue().schedule(schedule).map(Schedule::name).orElse(schedule);
        String text = String.join("\n", words(schedule, name, notice, reader));
        IncidentBrief about = new IncidentBrief(
                "schedule/" + schedule, "On call: " + name, "", "", "", clock.instant(), false, false);
        String key = String.join("/", "schedule", schedule, notice.key());
        return Letter.notice(reader, key, about, "on call for " + name, text);
    }

    private List<String> words(String schedule, String name, ShiftNotice notice, Responder reader) {
        ReaderTime time = new ReaderTime(directory.zone(reader.id()), clock.instant());
        ShiftWords words = new ShiftWords(schedule, name, time);
        if (notice instanceof ShiftNotice.HandOff handOff) {
            List<String> lines = new ArrayList<>(words.handOff(handOff.change(), reader.id()));
            lines.addAll(open(schedule, handOff, time));
            return lines;
        }
        Catalogue catalogue = store.catalogue();
        return notice instanceof ShiftNotice.Ask ask
                ? words.ask(ask, catalogue::policy)
                : words.notReady((ShiftNotice.NotReady) notice, others(schedule, (ShiftNotice.NotReady) notice));
    }

    /** A hand-off without its list is better than none. */
    private List<String> open(String schedule, ShiftNotice.HandOff handOff, ReaderTime time) {
        List<String> teams = planner.teams(schedule).stream().map(Team::id).toList();
        try {
            return new HandOffList(ledger, teams, handOff.change(), time).lines();
        } catch (RuntimeException e) {
            LOG.warn("could not read what schedule {} hands over: {}", schedule, e.getMessage());
            return List.of("What is open could not be read just now: zephyr list");
        }
    }

    /** Who takes turns on it too, whoever is next first. */
    private List<String> others(String schedule, ShiftNotice.NotReady notice) {
        return store.catalogue().schedule(schedule).stream()
                .flatMap(found -> new OnCallCalculator(found).all(notice.shift().start()).stream())
                .filter(person -> !person.equals(notice.shift().person()))
                .toList();
    }
}
