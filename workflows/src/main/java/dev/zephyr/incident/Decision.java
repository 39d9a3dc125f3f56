package dev.zephyr.incident;

import dev.zephyr.alert.AlertBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one turn.
 *
 * @param answer what the person who commanded is told
 * @param hints wording or conduct pointed at; never a refusal
 * @param successor alerts that belong to a new incident of the same key
 */
public record Decision(
        Incident incident,
        List<Action> actions,
        String answer,
        List<String> hints,
        @Nullable AlertBatch successor) {}
