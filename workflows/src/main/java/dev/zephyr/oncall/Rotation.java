package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.determinism.Ordered;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * People who take turns. Whose turn it is follows from this value alone: no pointer is stored that a job would have to
 * move. Turns count backwards too, so that somebody is on call before the anchor.
 *
 * @param length of one turn
 * @param anchor when the first participant's turn begins, by the clock on the wall of the schedule's zone; the hand-off
 *     has its time of day, and its day of the week or month
 * @param participants in the order of their turns; a person may be in it more than once
 * @param atOnce how many are on call at a time: each turn belongs to that many neighbours in the order
 */
public record Rotation(
        TurnLength length, LocalDateTime anchor, List<String> participants, int atOnce, CountOnly countOnly) {

    /** Which turns move the rotation on, where a layer has restrictions. */
    public enum CountOnly {
        /** Turns in which the layer is active: a turn that lies wholly outside is nobody's, so nobody is passed over. */
        ACTIVE_SHIFTS("activeShifts"),
        /** Every turn: who is on call depends on the calendar alone, and some may never have an active one. */
        CALENDAR("calendar");

        private final String wire;

        CountOnly(String wire) {
            this.wire = wire;
        }

        @JsonValue
        public String wire() {
            return wire;
        }

        public static CountOnly parse(String text) {
            for (CountOnly counting : values()) {
                if (counting.wire.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                    return counting;
                }
            }
            throw new IllegalArgumentException("can not read \"" + text + "\": write activeShifts or calendar");
        }
    }

    public Rotation {
        participants = Ordered.list(participants);
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("can not rotate among nobody: name at least one participant");
        }
        if (atOnce < 1 || atOnce > participants.size()) {
            throw new IllegalArgumentException("can not have " + atOnce + " of " + participants.size()
                    + " participants on call at once: write 1 to " + participants.size());
        }
    }

    /** One person at a time. */
    public Rotation(TurnLength length, LocalDateTime anchor, List<String> participants) {
        this(length, anchor, participants, 1, CountOnly.ACTIVE_SHIFTS);
    }

    /** Who has the turn of this number. */
    List<String> holders(long turn) {
        if (atOnce == 1) {
            return List.of(participant(turn));
        }
        List<String> holders = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            holders.add(participant(turn + i));
        }
        return holders.stream().distinct().toList();
    }

    /** Everybody, each once, in the order of their turns from this one. */
    List<String> order(long turn) {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            order.add(participant(turn + i));
        }
        return order.stream().distinct().toList();
    }

    private String participant(long turn) {
        return participants.get(Math.floorMod(turn, participants.size()));
    }
}
