package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on call otherwise than the layers say, from {@code start} until before {@code end}.
 *
 * <p>The past never changes: an override counts from {@code made} at the earliest, whatever its {@code start}, and one
 * that is taken back gets {@code withdrawn} and counts until then; it is never deleted. So a list of overrides only grows,
 * and what was answered for an instant before a change is answered after it too. Where overrides overlap, the one made
 * latest counts.
 *
 * @param id unique in its schedule, given by whoever asks for it, so that asking twice makes one
 * @param by who made it
 * @param made when it was made
 * @param withdrawn when it was taken back; null while it stands
 */
public record ShiftOverride(
        String id,
        Change change,
        Instant start,
        Instant end,
        String by,
        Instant made,
        @Nullable Instant withdrawn) {

    /** What is different. The type names are wire names: they are in histories and never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Replace.class, name = "replace"),
        @JsonSubTypes.Type(value = Add.class, name = "add"),
        @JsonSubTypes.Type(value = Remove.class, name = "remove")
    })
    public sealed interface Change {

        /** Everybody it names, so that it can be checked that they exist. */
        Names names();
    }

    /** The people that a change names. */
    public record Names(Optional<String> off, Optional<String> on) {}

    /**
     * {@code with} has the shifts of {@code person}, of whoever is on call when null. Where that person is not on call
     * nothing changes: an hour at which nobody is on call stays one.
     */
    public record Replace(@Nullable String person, String with) implements Change {
        @Override
        public Names names() {
            return new Names(Optional.ofNullable(person), Optional.of(with));
        }
    }

    /** {@code person} is on call too, also where nobody would be. */
    public record Add(String person) implements Change {
        @Override
        public Names names() {
            return new Names(Optional.empty(), Optional.of(person));
        }
    }

    /** {@code person} is not on call; nobody steps in. */
    public record Remove(String person) implements Change {
        @Override
        public Names names() {
            return new Names(Optional.of(person), Optional.empty());
        }
    }

    public ShiftOverride {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("override " + id + " has to end after " + start);
        }
    }

    /** The same, taken back at {@code at}; what it said about the time before stays true. */
    public ShiftOverride withdraw(Instant at) {
        return withdrawn == null ? new ShiftOverride(id, change, start, end, by, made, at) : this;
    }

    boolean counts(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }

    Instant begins() {
        return made.isAfter(start) ? made : start;
    }

    Instant ends() {
        return withdrawn != null && withdrawn.isBefore(end) ? withdrawn : end;
    }
}
