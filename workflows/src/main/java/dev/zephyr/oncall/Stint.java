package dev.zephyr.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shifts of one person that follow each other with less than a day between them: what they are on call in a row. */
public record Stint(String responder, Instant start, Instant end) {

    private static final Duration BREAK = Duration.ofDays(1);

    /** Everybody's, by person and start. */
    public static List<Stint> of(List<Shift> shifts) {
        Map<String, List<Stint>> stints = new LinkedHashMap<>();
        for (Shift shift : shifts) {
            List<Stint> own = stints.computeIfAbsent(shift.responder(), person -> new ArrayList<>());
            Stint last = own.isEmpty() ? null : own.get(own.size() - 1);
            if (last != null && Duration.between(last.end(), shift.start()).compareTo(BREAK) < 0) {
                own.set(own.size() - 1, new Stint(shift.responder(), last.start(), shift.end()));
            } else {
                own.add(new Stint(shift.responder(), shift.start(), shift.end()));
            }
        }
        return stints.values().stream().flatMap(List::stream).toList();
    }

    /** By the clock on the wall: a week that holds a clock change is a week. */
    public Duration lengthIn(ZoneId zone) {
        return Duration.between(LocalDateTime.ofInstant(start, zone), LocalDateTime.ofInstant(end, zone));
    }

    /** The time off until a later stint, by the clock on the wall. */
    public Duration restBefore(Stint next, ZoneId zone) {
        return Duration.between(LocalDateTime.ofInstant(end, zone), LocalDateTime.ofInstant(next.start(), zone));
    }
}
