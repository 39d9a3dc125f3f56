package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.oncall.Shift;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.shift.ComingShift;
import dev.zephyr.shift.Readiness;
import dev.zephyr.shift.Reading;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleCommand;
import dev.zephyr.shift.Swap;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Schedules;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people change in a schedule, and whether who comes is ready. */
@RestController
class ScheduleCommandController {

    /** How far ahead a shift to be swapped is looked for. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final CatalogueStore store;
    private final Schedules schedules;
    private final Callers callers;
    private final Clock clock;

    ScheduleCommandController(CatalogueStore store, Schedules schedules, Callers callers, Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.callers = callers;
        this.clock = clock;
    }

    /** The overrides made here, the shifts to come, and how people stand to them. */
    private record Book(
            String schedule,
            List<ShiftOverride> overrides,
            List<ComingShift> shifts,
            List<Readiness> readiness,
            List<Reading> readings,
            List<String> unreached) {}

    @GetMapping("/api/v1/schedules/{id}/book")
    ResponseEntity<String> book(@PathVariable("id") String id) {
        history(id);
        Instant now = clock.instant();
        ScheduleBook book = schedules.book(id).orElseGet(() -> ScheduleBook.opened(id, "", now));
        List<ComingShift> shifts = Stream.ofNullable(book.plan())
                .flatMap(plan -> plan.shifts().stream())
                .filter(shift -> shift.end().isAfter(now))
                .toList();
        return Json.ok(new Book(id, book.overrides(), shifts, book.readiness(), book.readings(), book.unreached()));
    }

    @PostMapping("/api/v1/schedules/{id}/commands")
    ResponseEntity<String> command(
            @PathVariable("id") String id,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user,
            HttpServletRequest request)
            throws IOException, NotJson {
        String by = callers.require(user);
        ScheduleHistory history = history(id);
        ScheduleBody body = ScheduleBody.read(Json.read(Json.body(request)), store.catalogue(), by);
        ScheduleCommand command = command(history, body.meant());
        String text = schedules.command(id, by, body.commandId(), command).text();
        return Json.ok(Map.of("schedule", id, "text", text));
    }

    private ScheduleCommand command(ScheduleHistory history, ScheduleBody.Meant meant) {
        try {
            return meant.among(from -> swap(history, from));
        } catch (Refusal refusal) {
            throw new CommandRefused(refusal.reason(), String.valueOf(refusal.getMessage()));
        }
    }

    private Swap swap(ScheduleHistory history, Optional<Instant> wanted) {
        Instant now = clock.instant();
        Instant from = wanted.filter(now::isBefore).orElse(now);
        return new Swap(history.latest().id(), Shift.of(history.coverage(from, from.plus(AHEAD))), from);
    }

    private ScheduleHistory history(String id) {
        return Optional.ofNullable(store.state().histories().get(id))
                .orElseThrow(() -> ScheduleController.unknown(id, store.catalogue()));
    }
}
