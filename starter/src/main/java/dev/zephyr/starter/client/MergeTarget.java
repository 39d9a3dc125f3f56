package dev.zephyr.starter.client;

import dev.zephyr.command.Merge;
import dev.zephyr.incident.Incident;
import dev.zephyr.refusal.Refusal;
import java.util.function.Function;

/** The incident that another one is to be merged into, looked at before anything is said to either. */
final class MergeTarget {

    private final Function<String, String> resolve;
    private final Function<String, Incident> view;

    /** @param resolve the beginning of an id to the whole; {@code view} reads an incident */
    MergeTarget(Function<String, String> resolve, Function<String, Incident> view) {
        this.resolve = resolve;
        this.view = view;
    }

    /** The same merge, with a target that people still respond to; drills stay among drills. */
    Merge of(Merge merge, Incident source) {
        Incident target = view.apply(resolve.apply(merge.into()));
        if (!target.phase().isActive()) {
            throw new CommandRefused(
                    Refusal.Reason.CONFLICT,
                    target.id() + " is over (" + target.status()
                            + "); merge into one that people respond to, or link the two");
        }
        if (target.opening().drill() != source.opening().drill()) {
            throw new CommandRefused(
                    Refusal.Reason.CONFLICT, "one of them is a drill; a drill is merged into nothing but a drill");
        }
        return new Merge(target.id().value(), merge.text());
    }
}
