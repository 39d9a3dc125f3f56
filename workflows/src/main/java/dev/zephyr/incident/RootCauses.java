package dev.zephyr.incident;

import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.Timeline;
import dev.zephyr.timeline.TimelineEntry;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Root causes as people tag them: each {@code #word} in a root-cause note, or in the section of that name of the latest
 * draft. Incidents that share one have the same cause again.
 */
final class RootCauses {

    private static final Pattern TAG = Pattern.compile("(?<![\\w&])#([a-z0-9][a-z0-9-]{1,39})");

    private RootCauses() {}

    static Set<String> tags(Timeline timeline) {
        Set<String> tags = new TreeSet<>();
        Stream<String> notes = timeline.of(EntryKind.ROOT_CAUSE).map(TimelineEntry::text);
        Stream<String> draft = timeline
                .of(EntryKind.POSTMORTEM_DRAFTED)
                .reduce((first, last) -> last)
                .map(entry -> entry.field(EntryKind.ROOT_CAUSE.wire()))
                .stream();
        Stream.concat(notes, draft).forEach(text -> {
            Matcher found = TAG.matcher(text.toLowerCase(Locale.ROOT));
            while (found.find()) {
                tags.add(found.group(1));
            }
        });
        return tags;
    }
}
