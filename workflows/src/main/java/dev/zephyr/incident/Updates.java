package dev.zephyr.incident;

import dev.zephyr.communication.Utc;
import dev.zephyr.escalation.Level;
import dev.zephyr.oncall.How;
import dev.zephyr.timeline.EntryKind;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people write down during an incident. */
public final class Updates {

    private Updates() {}

    /** What an update says beside its fields: when the next comes, and when it is expected to be over. */
    public record Times(@Nullable Instant next, @Nullable Instant eta) {}

    /** A status update: the latest word on each field, and the next time if it is promised. */
    public static void post(Turn turn, String by, Map<String, String> written, Times times) {
        Instant next = times.next();
        Map<String, String> fields = FieldOptions.understood(turn.policy(), written);
        if (times.eta() != null) {
            fields.put(Forecast.ETA, Utc.spell(times.eta()));
        }
        if (fields.containsKey(Forecast.ETA)) {
            Forecast.estimate(turn, times.eta());
        }
        fields.forEach(turn::know);
        Map<String, String> kept = new TreeMap<>(fields);
        if (next != null) {
            kept.put("next", next.toString());
        }
        String text = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
        turn.record(EntryKind.UPDATE, by, text, kept);
        if (next != null) {
            DutyKeeper.promise(turn, EntryKind.UPDATE, next);
        }
    }

    /** A note in the writer's name; the latest of its kind is what messages say of it. */
    public static void note(Turn turn, EntryKind kind, String by, String text, @Nullable Instant next) {
        if (kind == EntryKind.DIAGNOSIS || kind == EntryKind.ROOT_CAUSE) {
            Changes.pointAtCauseWorkBeforeMitigation(turn);
        }
        WordHints.point(turn, "note:" + kind.wire(), text);
        turn.know(kind.wire(), text);
        turn.record(kind, by, text, next == null ? Map.of() : Map.of("next-update", Utc.spell(next)));
        if (next != null) {
            DutyKeeper.promise(turn, kind, next);
        }
    }

    /** A person calls a level; it rings, whatever the severity says of itself. */
    public static void escalate(Turn turn, Level level, String by, String reason) {
        turn.record(
                EntryKind.NOTE,
                by,
                "escalates to " + level.name() + (reason.isEmpty() ? "" : ": " + reason),
                Map.of(Why.ESCALATES, level.id()));
        Caller.call(turn, level.id(), Caller.ESCALATED, How.PAGE);
    }
}
