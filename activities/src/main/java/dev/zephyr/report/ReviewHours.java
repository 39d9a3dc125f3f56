package dev.zephyr.report;

import dev.zephyr.catalogue.directory.WorkingCalendars;
import dev.zephyr.metrics.Hours;
import dev.zephyr.obligation.WorkingWindow;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nights and working time as a policy has them; without a calendar all time is working time, in UTC. */
public final class ReviewHours {

    private static final String NIGHT = "22:00-07:00";

    private ReviewHours() {}

    public static Hours of(Optional<Policy> policy, Instant from, Instant to) {
        String[] night = policy.map(found -> found.settings().get("pages-per-night-hours"))
                .map(setting -> setting.value())
                .orElse(NIGHT)
                .split("-", 2);
        WorkingCalendar calendar = policy.map(Policy::calendar).orElse(null);
        List<WorkingWindow> working = calendar == null
                ? List.of(new WorkingWindow(from, from, to))
                : WorkingCalendars.windows(calendar, from).windows();
        ZoneId zone = calendar == null ? ZoneOffset.UTC : ZoneId.of(calendar.zone());
        return new Hours(from, to, zone, LocalTime.parse(night[0]), LocalTime.parse(night[1]), working, Map.of());
    }
}
