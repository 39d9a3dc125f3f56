package dev.zephyr.shift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zephyr.determinism.Ordered;
import java.util.List;

/** Something about a shift that people are told. The type names are wire names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShiftNotice.HandOff.class, name = "hand-off"),
    @JsonSubTypes.Type(value = ShiftNotice.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = ShiftNotice.NotReady.class, name = "not-ready")
})
public sealed interface ShiftNotice {

    /** The part of each of its keys that tells it from the schedule's other notices. */
    @JsonIgnore
    String key();

    /** Both sides are told what is open (M-18). */
    record HandOff(ShiftChange change) implements ShiftNotice {
        @Override
        public String key() {
            return "hand-off/" + change.at();
        }
    }

    /** Who comes is asked to confirm (M-34, O-31), and to read what they have not read yet (Z-18). */
    record Ask(ComingShift shift, List<String> confirms, List<String> reads) implements ShiftNotice {

        public Ask {
            confirms = Ordered.list(confirms);
            reads = Ordered.list(reads);
        }

        @Override
        public String key() {
            return "ask/" + shift.start();
        }
    }

    /** Others are told that somebody is not ready, or has not answered. */
    record NotReady(ComingShift shift, Readiness readiness, List<String> unread, ShiftQuestion question)
            implements ShiftNotice {

        public NotReady {
            unread = Ordered.list(unread);
        }

        @Override
        public String key() {
            return (readiness.answered() == null ? "silent/" : "not-ready/") + shift.person() + "/" + shift.start();
        }
    }
}
