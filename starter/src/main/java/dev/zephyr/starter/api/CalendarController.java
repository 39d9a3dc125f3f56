package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.exchange.ShiftCalendar;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.starter.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shifts as calendars to subscribe to: a month back, half a year ahead. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(183);

    private final CatalogueStore store;
    private final Clock clock;

    CalendarController(CatalogueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/api/v1/schedules/{id}/shifts.ics")
    ResponseEntity<String> schedule(@PathVariable("id") String id) {
        Schedule schedule = store.catalogue().schedule(id).orElseThrow(() -> unknown(id, "schedules.yaml"));
        return answer(shifts(schedule));
    }

    @GetMapping("/api/v1/people/{id}/shifts.ics")
    ResponseEntity<String> person(@PathVariable("id") String id) {
        Catalogue catalogue = store.catalogue();
        if (catalogue.person(id).isEmpty()) {
            throw unknown(id, "people.yaml");
        }
        return answer(catalogue.schedules().values().stream()
                .flatMap(this::shifts)
                .filter(entry -> entry.shift().responder().equals(id)));
    }

    private Stream<ShiftCalendar.Entry> shifts(Schedule schedule) {
        Instant now = clock.instant();
        return new OnCallCalculator(schedule)
                .shifts(now.minus(BACK), now.plus(AHEAD)).stream()
                        .map(shift -> new ShiftCalendar.Entry(schedule.id(), schedule.name(), shift));
    }

    private ResponseEntity<String> answer(Stream<ShiftCalendar.Entry> entries) {
        List<ShiftCalendar.Entry> all = entries.toList();
        return ResponseEntity.ok().contentType(CALENDAR).body(new ShiftCalendar(clock.instant()).write(all));
    }

    private static Problem.Failure unknown(String id, String file) {
        return Problem.of(404, "unknown", "\"" + id + "\" is not in " + file).failure();
    }
}
