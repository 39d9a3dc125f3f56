package dev.zephyr.shift;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.ShiftOverride;
import java.time.Instant;
import java.util.List;

/** What people ask of a schedule. The type names are wire names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScheduleCommand.Amend.class, name = "override"),
    @JsonSubTypes.Type(value = ScheduleCommand.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = ScheduleCommand.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ScheduleCommand.HaveRead.class, name = "have-read")
})
public sealed interface ScheduleCommand {

    /** Other people for some hours; a swap is two changes, and both are made or none. */
    record Amend(List<Hours> hours) implements ScheduleCommand {

        public Amend {
            hours = Ordered.list(hours);
        }
    }

    /**
     * One change of an override.
     *
     * @param id unique in the schedule, given by whoever asks
     */
    record Hours(String id, ShiftOverride.Change change, Instant start, Instant end) {}

    /** Takes an override back from now on. */
    record Withdraw(String id) implements ScheduleCommand {}

    /**
     * Whether a person is ready for their next shift.
     *
     * @param reason why they are not
     */
    record Answer(String person, boolean ready, String reason) implements ScheduleCommand {}

    /** A person has read a policy. */
    record HaveRead(String person, String policy) implements ScheduleCommand {}
}
