package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Basis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Working time needs a calendar that can be computed. */
final class Calendars {

    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private Calendars() {}

    static Stream<Finding> workingTimeWithoutCalendar(PolicyTree policy) {
        if (policy.one("calendar").isThere()) {
            return Stream.empty();
        }
        return policy.spans()
                .filter(place -> place.span()
                        .filter(span -> span.basis() != Basis.ELAPSED)
                        .isPresent())
                .map(place -> place.error("working time needs a calendar and the policy has none", "write calendar"));
    }

    static Stream<Finding> unknownZone(PolicyTree policy) {
        return policy.all("calendar/zone")
                .filter(zone ->
                        !Blanks.isBlank(zone) && !ZoneId.getAvailableZoneIds().contains(zone.text()))
                .map(zone -> zone.error("this is no IANA time zone", "write one such as Europe/Berlin"));
    }

    static Stream<Finding> hoursThatDoNotFollow(PolicyTree policy) {
        List<Place> all = policy.all("calendar/hours/*").toList();
        Stream<Finding> turned = all.stream()
                .filter(place -> hours(place)
                        .filter(hours -> hours.from().compareTo(hours.to()) >= 0)
                        .isPresent())
                .map(place -> place.error("these hours end before they begin", "split hours over midnight in two"));
        Stream<Finding> overlapping = IntStream.range(1, all.size())
                .filter(i -> overlap(hours(all.get(i - 1)), hours(all.get(i))))
                .mapToObj(i ->
                        all.get(i).error("these hours begin before those above end", "sort them, without overlap"));
        return Stream.concat(turned, overlapping);
    }

    static Stream<Finding> daysThatAreNone(PolicyTree policy) {
        return policy.all("calendar/holidays/*")
                .filter(place -> !Blanks.isBlank(place) && !isDate(place.text()))
                .map(place -> place.error("there is no such day", "write a date such as 2026-12-25"));
    }

    /** Times of a day, as written: {@code 09:00} sorts as text. */
    private record Hours(String from, String to) {}

    private static Optional<Hours> hours(Place place) {
        Matcher parts = HOURS.matcher(place.text());
        return parts.matches() ? Optional.of(new Hours(parts.group(1), parts.group(2))) : Optional.empty();
    }

    private static boolean overlap(Optional<Hours> earlier, Optional<Hours> later) {
        return earlier.isPresent()
                && later.isPresent()
                && later.get().from().compareTo(earlier.get().to()) < 0;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
