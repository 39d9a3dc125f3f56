package dev.zephyr.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.zephyr.timeline.EntryKind;
import java.util.Locale;

/** How far a postmortem is; stages are reached in this order and never left. */
public enum Stage {
    OWED(EntryKind.RESOLVED),
    SCHEDULED(EntryKind.POSTMORTEM_SCHEDULED),
    DRAFTED(EntryKind.POSTMORTEM_DRAFTED),
    REVIEWED(EntryKind.POSTMORTEM_REVIEWED),
    PUBLISHED(EntryKind.POSTMORTEM_PUBLISHED);

    private final EntryKind recordedAs;

    Stage(EntryKind recordedAs) {
        this.recordedAs = recordedAs;
    }

    public EntryKind recordedAs() {
        return recordedAs;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
