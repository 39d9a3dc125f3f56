package dev.zephyr.clauses.zephyr;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Resolve;
import dev.zephyr.postmortem.Stage;
import java.util.Map;

/** An incident under the preset {@code zephyr}. */
abstract class ZephyrPlay extends Play {

    static final String IC = "ivan";
    static final String COMMS = "em-1";

    ZephyrPlay() {
        super(Preset.ZEPHYR);
    }

    final void answered(String severity) {
        open(severity);
        by(IC, new Acknowledge());
    }

    /** Answered and resolved at once; times count from the resolution. */
    final void resolved(String severity) {
        answered(severity);
        by(IC, new Resolve("restarted", ""));
        countFromNow();
    }

    final void drafted() {
        by(
                IC,
                new AdvancePostmortem(
                        Stage.DRAFTED,
                        Map.of(
                                "summary", "Checkout was slow.",
                                "timeline", "10:00 alert, 10:05 restart.",
                                "cause", "No limit on connections.",
                                "action-items", "Add one."),
                        ""));
    }
}
