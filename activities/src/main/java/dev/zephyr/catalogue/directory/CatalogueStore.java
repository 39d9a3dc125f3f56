package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.policy.PinnedPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keeps the last good reading of a catalogue folder. It has no thread of its own: the caller calls {@link #refresh()},
 * every few seconds. Thread-safe; readers never wait for a refresh.
 */
public final class CatalogueStore {

    private final Path folder;
    private final Clock clock;
    private final CatalogueReader reader;

    /** The only thing that changes, and always as a whole. */
    private volatile State state;

    /**
     * What is known now.
     *
     * @param files the last good reading of the files
     * @param amendments what people changed on top of it
     * @param catalogue both
     * @param pins its policies, ready to be pinned
     * @param histories the versions of its schedules since this process began, each from the moment it was read
     * @param confirmedAt when the files were last seen to say this
     * @param findings of the latest files, errors among them when these are refused and an older reading counts
     * @param change what the last good reading changed
     */
    public record State(
            Catalogue files,
            Amendments amendments,
            Catalogue catalogue,
            Map<String, PinnedPolicy> pins,
            Map<String, ScheduleHistory> histories,
            Instant confirmedAt,
            List<Finding> findings,
            CatalogueDiff change,
            String seen) {

        public State {
            pins = Map.copyOf(pins);
            histories = Map.copyOf(histories);
            findings = List.copyOf(findings);
        }

        /** True when the files of today are refused. */
        public boolean isStale() {
            return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
        }

        private State confirmed(Instant at) {
            return isStale()
                    ? this
                    : new State(files, amendments, catalogue, pins, histories, at, findings, change, seen);
        }

        private State refused(String digest, List<Finding> errors) {
            return new State(files, amendments, catalogue, pins, histories, confirmedAt, errors, change, digest);
        }

        /** An override says itself from when on it counts, so every version has it. */
        private State amended(Amendments other) {
            Map<String, ScheduleHistory> amended = new HashMap<>();
            histories.forEach((id, history) -> amended.put(id, history.with(schedule -> other.over(schedule))));
            return new State(files, other, other.over(files), pins, amended, confirmedAt, findings, change, seen);
        }
    }

    private CatalogueStore(Path folder, Clock clock, CatalogueReader reader, State first) {
        this.folder = folder;
        this.clock = clock;
        this.reader = reader;
        this.state = first;
    }

    /**
     * Reads a folder for the first time.
     *
     * @throws CatalogueRefused with all findings when there is no good reading to begin with
     */
    public static CatalogueStore open(Path folder, Clock clock) {
        return open(folder, clock, new CatalogueReader(PolicyShelf.ofPresets(new PolicyReader()::read), clock));
    }

    static CatalogueStore open(Path folder, Clock clock, CatalogueReader reader) {
        Findings findings = new Findings();
        try {
            CatalogueFiles read = CatalogueFiles.read(folder);
            return reader.read(read, findings)
                    .map(files ->
                            good(files, Amendments.NONE, Map.of(), clock.instant(), findings.all(), CatalogueDiff.NONE))
                    .map(first -> new CatalogueStore(folder, clock, reader, first))
                    .orElseThrow(() -> new CatalogueRefused(folder, findings.all()));
        } catch (IOException e) {
            throw new CatalogueRefused(folder, List.of(unreadable(folder, e)));
        }
    }

    public State state() {
        return state;
    }

    public Catalogue catalogue() {
        return state.catalogue();
    }

    /** Reads the files again where they changed; refused files leave the last good reading in place. */
    public synchronized State refresh() {
        State now = reread(state);
        state = now;
        return now;
    }

    /** Overrides that were made or taken back, or a rotation that was read; they count from their own instant on. */
    public synchronized void amend(UnaryOperator<Amendments> change) {
        Amendments amendments = change.apply(state.amendments());
        if (!amendments.equals(state.amendments())) {
            state = state.amended(amendments);
        }
    }

    private State reread(State old) {
        CatalogueFiles files;
        try {
            files = CatalogueFiles.read(folder);
        } catch (IOException e) {
            return old.refused("", List.of(unreadable(folder, e)));
        }
        String digest = files.digest();
        if (digest.equals(old.seen())) {
            return old.confirmed(clock.instant());
        }
        Findings findings = new Findings();
        return reader.read(files, findings)
                .map(now ->
                        good(now, old.amendments(), old.histories(), clock.instant(), findings.all(), change(old, now)))
                .orElseGet(() -> old.refused(digest, findings.all()));
    }

    /** A refused file that was put back changed nothing: the change before it stays worth showing. */
    private static CatalogueDiff change(State old, Catalogue now) {
        CatalogueDiff change = CatalogueDiff.between(old.files(), now);
        return change.isEmpty() ? old.change() : change;
    }

    private static State good(
            Catalogue files,
            Amendments amendments,
            Map<String, ScheduleHistory> before,
            Instant at,
            List<Finding> findings,
            CatalogueDiff change) {
        Map<String, PinnedPolicy> pins = new HashMap<>();
        files.policies().forEach((name, policy) -> pins.put(name, PinnedPolicy.of(policy)));
        Catalogue now = amendments.over(files);
        Map<String, ScheduleHistory> histories = new HashMap<>();
        now.schedules().forEach((id, schedule) -> {
            ScheduleHistory history = before.get(id);
            histories.put(id, history == null ? ScheduleHistory.of(schedule) : history.then(schedule, at));
        });
        return new State(files, amendments, now, pins, histories, at, findings, change, files.digest());
    }

    private static Finding unreadable(Path folder, IOException e) {
        String problem = "can not read the catalogue folder: " + e;
        String remedy = "check that its files are there and readable";
        return new Finding(Finding.Grade.ERROR, folder.toString(), 1, "", "", problem, remedy);
    }
}
