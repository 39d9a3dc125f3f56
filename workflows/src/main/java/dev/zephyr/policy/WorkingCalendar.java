package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/**
 * The policy's business calendar, as written; windows are computed outside, where zones are known.
 *
 * @param zone an IANA zone, for example {@code Europe/Berlin}
 * @param days {@code mon} … {@code sun}
 * @param hours {@code 09:00-17:00}, several for a break
 * @param holidays ISO dates
 */
public record WorkingCalendar(
        String zone, List<String> days, List<String> hours, List<String> holidays, List<String> clauses) {

    public WorkingCalendar {
        days = Ordered.list(days);
        hours = Ordered.list(hours);
        holidays = Ordered.list(holidays);
        clauses = Ordered.list(clauses);
    }
}
