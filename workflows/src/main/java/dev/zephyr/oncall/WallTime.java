package dev.zephyr.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Turns what a clock on the wall shows into instants. A time that a clock change skips becomes the first instant after the
 * gap, so that whatever was to begin in it begins at once; a time that comes twice has a first and a last instant.
 */
public final class WallTime {

    private WallTime() {}

    /** When the clocks of {@code zone} first show {@code time}: the start of things. */
    public static Instant first(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? afterGap(time, zone) : time.toInstant(offsets.get(0));
    }

    /** When the clocks of {@code zone} last show {@code time}: the end of things. */
    public static Instant last(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? afterGap(time, zone) : time.toInstant(offsets.get(offsets.size() - 1));
    }

    private static Instant afterGap(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(time);
        return gap.getInstant();
    }
}
