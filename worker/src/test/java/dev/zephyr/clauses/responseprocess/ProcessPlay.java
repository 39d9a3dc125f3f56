package dev.zephyr.clauses.responseprocess;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Note;
import dev.zephyr.command.Resolve;
import dev.zephyr.timeline.EntryKind;
import java.time.Duration;

/** An incident under the preset {@code response-process}. */
abstract class ProcessPlay extends Play {

    static final String IC = "oncall-1";
    static final String COMMS = "ivan";

    ProcessPlay() {
        super(Preset.RESPONSE_PROCESS);
    }

    /** Answered, with progress on record and somebody for communications. */
    final void answered(String severity, String... flags) {
        open(severity, flags);
        by(IC, new Acknowledge());
        by(IC, new Note(EntryKind.PROGRESS, "looking"));
        by(IC, new Assign("communications-lead", COMMS));
    }

    /** Answered and resolved; times count from the resolution. */
    final void resolved(String severity, String... flags) {
        answered(severity, flags);
        by(IC, new Resolve("restarted", "verified by eye"));
        countFromNow();
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
