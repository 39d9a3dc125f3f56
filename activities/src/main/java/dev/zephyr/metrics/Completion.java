package dev.zephyr.metrics;

import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How much of the follow-up is done in its time. What is neither done nor past its time yet does not count so far. */
public final class Completion {

    private Completion() {}

    /** Of the postmortems that were required: those through their review within so long of the resolution. */
    public static Share postmortems(Collection<CaseFile> files, Duration within, Instant now) {
        Share share = Share.NONE;
        for (CaseFile file : files) {
            Instant resolved = file.moments().resolved();
            if (file.counts() && file.incident().postmortem() != null && resolved != null) {
                share = share.plus(one(resolved.plus(within), file.postmortemComplete(), now));
            }
        }
        return share;
    }

    /** Of the action items: those done within so long of being added. One with an exception is neither. */
    public static Share actionItems(List<CaseFile> files, Duration within, Instant now) {
        Share share = Share.NONE;
        for (CaseFile file : files) {
            if (file.counts()) {
                for (TimelineEntry added : file.of(EntryKind.ACTION_ITEM_ADDED).toList()) {
                    share = share.plus(item(file, added, within, now));
                }
            }
        }
        return share;
    }

    private static Share item(CaseFile file, TimelineEntry added, Duration within, Instant now) {
        String id = added.field("item");
        if (file.itemEnded(EntryKind.ACTION_ITEM_EXCEPTED, id).isPresent()) {
            return Share.NONE;
        }
        return one(added.at().plus(within), file.itemEnded(EntryKind.ACTION_ITEM_DONE, id), now);
    }

    private static Share one(Instant due, Optional<Instant> done, Instant now) {
        boolean inTime = done.filter(at -> !at.isAfter(due)).isPresent();
        boolean known = inTime || !due.isAfter(now);
        return known ? new Share(inTime ? 1 : 0, 1) : Share.NONE;
    }
}
