package dev.zephyr.workflow;

import dev.zephyr.confidential.Confidential;
import dev.zephyr.timeline.TimelineEntry;
import java.util.AbstractList;
import java.util.List;

/** A timeline as a query answers it; the list of a restricted incident is sealed. */
final class SealedEntries extends AbstractList<TimelineEntry> implements Confidential {

    private final List<TimelineEntry> entries;

    SealedEntries(List<TimelineEntry> entries) {
        this.entries = entries;
    }

    @Override
    public TimelineEntry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean confidential() {
        return true;
    }
}
