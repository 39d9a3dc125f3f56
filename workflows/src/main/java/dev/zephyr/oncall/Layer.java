package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who takes turns, and the hours at which that counts. A schedule stacks layers, the last on top.
 *
 * @param id unique in its schedule
 * @param rotation null for a layer of planned shifts
 * @param stacking what it does to the layers below while it has somebody
 * @param restrictions active while any of these is open; always when there are none
 * @param zone of its hand-off and hours, where it is not the schedule's: a region of a rotation that follows the sun
 * @param from by the clock on the wall, when it becomes part of the schedule; null for ever since
 * @param shifts written down one by one, empty for a layer with a rotation
 * @param until when it is no longer part of it; null for ever
 */
public record Layer(
        String id,
        @Nullable Rotation rotation,
        Stacking stacking,
        List<Restriction> restrictions,
        @Nullable ZoneId zone,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        List<PlannedShift> shifts) {

    /** How a layer lies on those below it. */
    public enum Stacking {
        /** Its people are on call instead of those below. */
        COVER,
        /** Its people are on call together with those below. */
        JOIN,
        /** Its people are not on call, they are the first to come next. */
        BACKUP;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Layer {
        stacking = stacking == null ? Stacking.COVER : stacking;
        restrictions = Ordered.list(restrictions);
        shifts = Ordered.list(shifts);
        if ((rotation == null) == shifts.isEmpty()) {
            throw new IllegalArgumentException("layer " + id + " needs a rotation or planned shifts, one of the two");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("layer " + id + " can not end at " + until + ", before it begins");
        }
    }

    /** A layer that is always active. */
    public Layer(String id, Rotation rotation) {
        this(id, rotation, Stacking.COVER, List.of(), null, null, null);
    }

    /** A layer with a rotation. */
    public Layer(
            String id,
            Rotation rotation,
            Stacking stacking,
            List<Restriction> restrictions,
            @Nullable ZoneId zone,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until) {
        this(id, rotation, stacking, restrictions, zone, from, until, List.of());
    }

    ZoneId zoneIn(Schedule schedule) {
        return zone == null ? schedule.zone() : zone;
    }
}
