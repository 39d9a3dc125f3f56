package dev.zephyr.catalogue.exchange;

import dev.zephyr.oncall.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;

/**
 * One time that an event takes place. Repetitions are counted by the clock on the wall of the event's own zone, and an event
 * that ends at the same time of day does so after a clock change too.
 */
record Occurrence(Instant start, Instant end) {

    private static final Duration LONGEST = Duration.ofDays(62);

    /** Those of an event that reach into a range; a time without a zone, or a whole day, is meant in {@code zone}. */
    static List<Occurrence> of(VEvent event, ZoneId zone, Instant from, Instant until) {
        Optional<DtStart<?>> start =
                event.getDateTimeStart() == null ? Optional.empty() : Optional.of(event.getDateTimeStart());
        return start.map(it -> of(event, it.getDate(), zone, from, until)).orElse(List.of());
    }

    private static List<Occurrence> of(VEvent event, Temporal start, ZoneId zone, Instant from, Instant until) {
        ZoneId own = zoneOf(start, zone);
        LocalDateTime first = LocalDateTime.ofInstant(instant(start, zone), own);
        Duration onTheWall = Duration.between(first, LocalDateTime.ofInstant(end(event, start, zone), own));
        Set<Instant> left = event.<ExDate<?>>getProperties("EXDATE").stream()
                .flatMap(dates -> dates.getDates().stream())
                .map(date -> instant(date, zone))
                .collect(Collectors.toSet());
        LocalDateTime earliest = LocalDateTime.ofInstant(from, own).minus(LONGEST);
        LocalDateTime latest = LocalDateTime.ofInstant(until, own);
        return repeated(event, first, earliest, latest)
                .map(local -> new Occurrence(WallTime.first(local, own), WallTime.last(local.plus(onTheWall), own)))
                .filter(it -> !left.contains(it.start()))
                .filter(it -> it.start().isBefore(until)
                        && it.end().isAfter(from)
                        && it.start().isBefore(it.end()))
                .toList();
    }

    private static Stream<LocalDateTime> repeated(
            VEvent event, LocalDateTime first, LocalDateTime earliest, LocalDateTime latest) {
        return event.<RRule<?>>getProperty("RRULE")
                .map(rule -> new Recur<LocalDateTime>(floating(rule.getValue())))
                .map(recur -> recur.getDates(first, earliest, latest).stream())
                .orElse(Stream.of(first));
    }

    /** The rule's end without a zone, as the times are: a bound in UTC may come a few hours late, which the last day holds. */
    private static String floating(String rule) {
        return rule.replaceFirst("(UNTIL=\\d{8})(T\\d{6}Z?)?", "$1T235959");
    }

    private static Instant end(VEvent event, Temporal start, ZoneId zone) {
        DtEnd<?> end = event.getDateTimeEnd();
        if (end != null) {
            return instant(end.getDate(), zone);
        }
        Instant begin = instant(start, zone);
        return start instanceof LocalDate ? begin.plus(Duration.ofDays(1)) : begin;
    }

    static Instant instant(Temporal time, ZoneId zone) {
        if (time instanceof LocalDate date) {
            return WallTime.first(date.atStartOfDay(), zone);
        }
        return time instanceof LocalDateTime local ? WallTime.first(local, zone) : Instant.from(time);
    }

    private static ZoneId zoneOf(Temporal time, ZoneId zone) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.getZone();
        }
        return time instanceof Instant || time instanceof OffsetDateTime ? ZoneOffset.UTC : zone;
    }
}
