package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.pagerduty.PagerDutyOnCall;
import dev.zephyr.oncall.Shift;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rotations that PagerDuty keeps (P-15) every few minutes, in the background: before a page only the copy in memory
 * is asked, and while PagerDuty can not be reached the last one counts.
 */
public final class RotationRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(RotationRefresh.class);
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(60);

    private final CatalogueStore store;
    private final VendorSettings settings;
    private final PagerDutyOnCall pagerDuty;
    private final Clock clock;

    public RotationRefresh(CatalogueStore store, VendorSettings settings, PagerDutyOnCall pagerDuty, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.pagerDuty = pagerDuty;
        this.clock = clock;
    }

    /** Never throws: a timer that does ends without a word. */
    public void look() {
        schedules().forEach((ours, theirs) -> {
            try {
                read(ours, theirs);
            } catch (RuntimeException e) {
                LOG.warn("the last rotation read for schedule {} counts on: {}", ours, e.getMessage());
            }
        });
    }

    /** Written as {@code platform=PSCHED1}. */
    private Map<String, String> schedules() {
        Map<String, String> schedules = new LinkedHashMap<>();
        for (String entry : settings.values("schedules")) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2
                    && store.catalogue().schedule(parts[0].strip()).isPresent()) {
                schedules.put(parts[0].strip(), parts[1].strip());
            } else {
                LOG.warn(
                        "\"{}\" of schedules in integrations.yaml is no SCHEDULE=PAGERDUTY-ID of schedules.yaml",
                        entry);
            }
        }
        return schedules;
    }

    private void read(String ours, String theirs) {
        Catalogue catalogue = store.catalogue();
        Instant now = clock.instant();
        TreeSet<String> strangers = new TreeSet<>();
        List<Shift> shifts = pagerDuty.turns(theirs, now.minus(BACK), now.plus(AHEAD)).stream()
                .flatMap(turn -> catalogue
                        .personAt("pagerduty", turn.user())
                        .map(Person::id)
                        .map(id -> Stream.of(new Shift(id, turn.start(), turn.end())))
                        .orElseGet(() -> {
                            strangers.add(turn.user());
                            return Stream.empty();
                        }))
                .toList();
        if (!strangers.isEmpty()) {
            LOG.warn("PagerDuty's users {} on schedule {} are nobody's account in people.yaml", strangers, ours);
        }
        if (shifts.isEmpty()) {
            throw new IllegalStateException("PagerDuty names nobody of people.yaml on " + theirs);
        }
        store.amend(known -> known.rotating(ours, shifts));
    }
}
