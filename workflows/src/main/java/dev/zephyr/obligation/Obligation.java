package dev.zephyr.obligation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.EntryMatch;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a policy: from an anchor, within a span, unless something meets it, its steps happen. Escalation, update
 * cadence, customer mail and postmortem milestones differ in data only.
 *
 * @param id stable key; it is part of every page key and timer name
 * @param clauses the clauses of the policy document that it carries
 * @param when when it applies; phases default to the active ones unless it counts from the resolution
 * @param within zero means at once
 * @param metBy timeline kinds that meet it; none means that nothing does and its steps always happen
 * @param steps what happens around the due time, in order of their offsets
 * @param repeat true for a cadence: met or passed, it starts again from that moment
 * @param again how often the last step is repeated while the duty stays unmet after its due time
 * @param keep true when a change of severity or a resolution does not end it (O-20)
 * @param owner the role or person chased for it, for the reader
 */
public record Obligation(
        String id,
        String name,
        List<String> clauses,
        Condition when,
        Anchor anchor,
        Span within,
        List<EntryMatch> metBy,
        List<Step> steps,
        boolean repeat,
        @Nullable Span again,
        boolean keep,
        String owner) {

    public Obligation {
        name = name == null ? id.replace('-', ' ') : name;
        clauses = Ordered.list(clauses);
        when = when == null ? Condition.ALWAYS : when;
        anchor = anchor == null ? Anchor.OPENED : anchor;
        metBy = Ordered.list(metBy);
        steps = Ordered.list(steps);
        owner = owner == null ? "" : owner;
    }

    public boolean isMetBy(TimelineEntry entry) {
        return metBy.stream().anyMatch(match -> match.fits(entry));
    }

    /** Whether it takes an acknowledgement back that nobody followed up. */
    public boolean ringsAgain() {
        return steps.stream().flatMap(step -> step.deeds().stream()).anyMatch(deed -> deed instanceof Deed.RingAgain);
    }

    /** Whether entries of this kind can meet it. */
    public boolean isAbout(EntryKind kind) {
        return metBy.stream().anyMatch(match -> match.kind() == kind);
    }
}
