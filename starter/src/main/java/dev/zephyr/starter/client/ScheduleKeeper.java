package dev.zephyr.starter.client;

import dev.zephyr.catalogue.directory.Amendments;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.oncall.ShiftOverride;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copy of the overrides that answers before a page, and sees to it that the schedules of the catalogue are those
 * that are looked after. While the server is away the last copy counts.
 */
final class ScheduleKeeper implements AutoCloseable {

    private static final String SCHEDULES = "schedules";

    private final CatalogueStore store;
    private final Schedules schedules;
    private final Set<String> lookedAfter = new HashSet<>();

    private String seen = "";
    private @Nullable Repeat looks;

    ScheduleKeeper(CatalogueStore store, Schedules schedules) {
        this.store = store;
        this.schedules = schedules;
    }

    /** The overrides are read before the first page can be: no worker has begun yet. */
    ScheduleKeeper every(Duration interval) {
        Repeat.safely(SCHEDULES, this::read);
        looks = Repeat.atOnce(SCHEDULES, interval, this::look);
        return this;
    }

    void look() {
        Repeat.safely(SCHEDULES, this::read);
        Repeat.safely(SCHEDULES, this::bringInLine);
    }

    private void read() {
        schedules.overrides().ifPresent(all -> store.amend(known -> newest(known, all)));
    }

    /** The server's list lags behind its answers by moments: what is known already is not forgotten for that. */
    private static Amendments newest(Amendments known, Map<String, List<ShiftOverride>> listed) {
        Amendments all = known.with(listed);
        for (Map.Entry<String, List<ShiftOverride>> mine : known.overrides().entrySet()) {
            List<ShiftOverride> theirs = listed.getOrDefault(mine.getKey(), List.of());
            if (isOlder(theirs, mine.getValue())) {
                all = all.with(mine.getKey(), mine.getValue());
            }
        }
        return all;
    }

    /** Overrides are only added and taken back, never changed. */
    private static boolean isOlder(List<ShiftOverride> list, List<ShiftOverride> than) {
        return changes(list) < changes(than);
    }

    private static long changes(List<ShiftOverride> list) {
        return list.size() + list.stream().filter(it -> it.withdrawn() != null).count();
    }

    private void bringInLine() {
        Catalogue catalogue = store.catalogue();
        if (catalogue.digest().equals(seen)) {
            return;
        }
        catalogue.schedules().keySet().forEach(schedules::plan);
        Set<String> gone = new HashSet<>(lookedAfter);
        schedules.overrides().ifPresent(all -> gone.addAll(all.keySet()));
        gone.removeAll(catalogue.schedules().keySet());
        gone.forEach(schedules::end);
        lookedAfter.clear();
        lookedAfter.addAll(catalogue.schedules().keySet());
        seen = catalogue.digest();
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.close();
        }
    }
}
