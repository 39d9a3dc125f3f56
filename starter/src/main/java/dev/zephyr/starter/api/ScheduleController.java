package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call by each schedule: now, next, over a range, and when nobody is. */
@RestController
class ScheduleController {

    private static final int LONGEST_DAYS = 400;

    private final CatalogueStore store;
    private final Clock clock;

    ScheduleController(CatalogueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who is on call, and who from when on. */
    private record Now(
            String id,
            String name,
            String zone,
            String version,
            List<String> now,
            @Nullable Instant handoff,
            List<String> then) {}

    /** Who is on call over a range. */
    private record Range(String id, String name, String zone, String version, List<Coverage> coverage) {}

    /** When nobody is on call. */
    private record Gaps(String id, String zone, String version, long hours, List<Coverage> gaps) {}

    @GetMapping("/api/v1/schedules")
    ResponseEntity<String> now(@RequestParam(name = "at", required = false) @Nullable String at) {
        Instant instant = Moment.parse(at, clock.instant());
        return Json.ok(store.catalogue().schedules().values().stream()
                .map(schedule -> now(schedule, instant))
                .toList());
    }

    @GetMapping("/api/v1/schedules/{id}")
    ResponseEntity<String> range(
            @PathVariable("id") String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "days", defaultValue = "28") int days) {
        ScheduleHistory history = store.state().histories().get(id);
        if (history == null) {
            throw unknown(id, store.catalogue());
        }
        Schedule schedule = history.latest();
        return Json.ok(new Range(
                schedule.id(),
                schedule.name(),
                schedule.zone().getId(),
                schedule.version(),
                coverage(history, Moment.parse(from, clock.instant()), days)));
    }

    @GetMapping("/api/v1/gaps")
    ResponseEntity<String> gaps(@RequestParam(name = "days", defaultValue = "90") int days) {
        Instant now = clock.instant();
        return Json.ok(store.catalogue().schedules().values().stream()
                .map(schedule -> gaps(schedule, now, days))
                .filter(found -> !found.gaps().isEmpty())
                .toList());
    }

    private static Now now(Schedule schedule, Instant at) {
        OnCallCalculator calculator = new OnCallCalculator(schedule);
        Instant handoff = calculator.nextHandoff(at).orElse(null);
        return new Now(
                schedule.id(),
                schedule.name(),
                schedule.zone().getId(),
                schedule.version(),
                calculator.onCall(at),
                handoff,
                handoff == null ? List.of() : calculator.onCall(handoff));
    }

    private static Gaps gaps(Schedule schedule, Instant from, int days) {
        List<Coverage> gaps = coverage(ScheduleHistory.of(schedule), from, days).stream()
                .filter(Coverage::isGap)
                .toList();
        Duration sum = gaps.stream().map(Coverage::length).reduce(Duration.ZERO, Duration::plus);
        return new Gaps(schedule.id(), schedule.zone().getId(), schedule.version(), sum.toHours(), gaps);
    }

    private static List<Coverage> coverage(ScheduleHistory history, Instant from, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw Problem.of(400, "bad-range", "can not look " + days + " days ahead: ask for 1 to " + LONGEST_DAYS)
                    .failure();
        }
        return history.coverage(from, from.plus(Duration.ofDays(days)));
    }

    static Problem.Failure unknown(String id, Catalogue catalogue) {
        return Problem.of(
                        404,
                        "unknown-schedule",
                        "\"" + id + "\" is not in schedules.yaml; it has "
                                + String.join(", ", catalogue.schedules().keySet()))
                .failure();
    }
}
