package dev.zephyr.catalogue.exchange;

import dev.zephyr.oncall.Shift;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Shifts as an iCalendar (RFC 5545), for the calendar that people live by. Times are in UTC, so no zone has to travel along;
 * an event keeps its UID as long as its shift keeps its beginning.
 */
public final class ShiftCalendar {

    private static final String PRODUCT = "-//Zephyr//On call//EN";

    private final Instant now;

    /** A shift of a schedule. */
    public record Entry(String schedule, String name, Shift shift) {}

    public ShiftCalendar(Instant now) {
        this.now = now;
    }

    public String write(List<Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            // An empty calendar is no fault of ours: whoever has no shift subscribes to one.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new IllegalStateException("a calendar can always be written to memory", e);
        }
        return text.toString();
    }

    private VEvent event(Entry entry) {
        Shift shift = entry.shift();
        VEvent event = new VEvent(new PropertyList(List.of(new DtStamp(now))));
        event.add(new Uid(
                entry.schedule() + "-" + shift.responder() + "-" + shift.start().getEpochSecond() + "@zephyr"));
        event.add(new DtStart<>(shift.start()));
        event.add(new DtEnd<>(shift.end()));
        event.add(new Summary(shift.responder() + " on call: " + entry.name()));
        return event;
    }
}
