package dev.zephyr.integration;

import dev.zephyr.port.Pace;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's bell: what rang last, what waits for the next ring, and what was told with one. Once the minute is over,
 * the pages that are still wanted come back within moments; the last of them rings for all, and none that an answer has
 * made moot is told.
 */
final class Bell {

    /** A ring under way decides soon; whoever asks meanwhile asks again. */
    private static final Duration MOMENT = Duration.ofSeconds(2);
    /** How long the pages of one minute are waited for, so that one ring has them all. */
    private static final Duration GATHERING = Duration.ofSeconds(5);

    private static final int REMEMBERED = 1000;

    private final Map<String, Held> waiting = new LinkedHashMap<>();
    private final Map<String, String> told = new LinkedHashMap<>();
    /** Pages whose ring failed last, and which have not rung since. */
    private final Set<String> failed = new LinkedHashSet<>();

    private @Nullable Ring last;

    /** A page that waits, and when it asked last. */
    private record Held(Page page, Pace pace, Instant asked) {}

    private record Ring(Page page, Pace pace, Instant at, boolean underWay) {}

    /** What the page gets at once; empty when it rings now, and then {@link #done} follows. */
    synchronized Optional<Receipt> ask(Page page, Pace pace, Instant now) {
        String ring = told.get(page.key());
        if (ring != null) {
            return Optional.of(new Receipt("told with " + ring));
        }
        waiting.put(page.key(), new Held(page, pace, now));
        forget(now.minus(pace.every()).minus(GATHERING));
        Duration pause = pause(page, pace, now);
        if (pause.compareTo(Duration.ZERO) > 0) {
            return Optional.of(Receipt.held(pause));
        }
        waiting.remove(page.key());
        if (last == null || !last.underWay()) {
            last = new Ring(page, pace, now, true);
        }
        return Optional.empty();
    }

    /** Whoever has not come back by then is not wanted any more. */
    private void forget(Instant askedBefore) {
        waiting.values().removeIf(held -> held.asked().isBefore(askedBefore));
    }

    private Duration pause(Page page, Pace pace, Instant now) {
        Ring ring = last;
        if (ring == null || mayFollow(page, pace, ring)) {
            return Duration.ZERO;
        }
        if (ring.underWay()) {
            return failed.contains(page.key()) ? Duration.ZERO : MOMENT;
        }
        Instant over = ring.at().plus(pace.every());
        if (now.isBefore(over)) {
            return Duration.between(now, over);
        }
        boolean allBack =
                waiting.values().stream().noneMatch(held -> held.asked().isBefore(over));
        Instant gathered = allBack ? now : over.plus(GATHERING);
        if (!now.isBefore(gathered)) {
            forget(over);
        }
        return Duration.between(now, gathered);
    }

    /** The pace within one incident is its own; a worse one breaks through, and a drill never holds up what is real. */
    private static boolean mayFollow(Page page, Pace pace, Ring ring) {
        return ring.page().incident().id().equals(page.incident().id())
                || pace.rank() < ring.pace().rank()
                || (ring.page().incident().drill() && !page.incident().drill());
    }

    /** What else waits, by the same contact method: another one may be how the person is reached at last. Worst first. */
    synchronized List<Waiting> others(Page page) {
        return waiting.values().stream()
                .filter(held -> isLike(held.page(), page))
                .sorted(Comparator.comparingInt(held -> held.pace().rank()))
                .map(Held::page)
                .map(other -> new Waiting(other.key(), other.incident(), other.dueAt()))
                .toList();
    }

    private static boolean isLike(Page other, Page page) {
        return other.recipient().method().equals(page.recipient().method())
                && !other.incident().id().equals(page.incident().id());
    }

    /**
     * Who failed to ring holds nobody up, nor is it held up by others that try: its attempts are counted, and after them the next
     * contact method rings.
     */
    synchronized void done(Page page, Pace pace, boolean rang, List<Waiting> others, Instant now) {
        if (rang) {
            failed.remove(page.key());
            last = new Ring(page, pace, now, false);
            others.forEach(other -> tell(other.key(), page.key()));
            return;
        }
        failed.add(page.key());
        if (failed.size() > REMEMBERED) {
            failed.remove(failed.iterator().next());
        }
        if (last != null && last.page().key().equals(page.key())) {
            last = null;
        }
    }

    private void tell(String key, String ring) {
        waiting.remove(key);
        told.put(key, ring);
        if (told.size() > REMEMBERED) {
            told.remove(told.keySet().iterator().next());
        }
    }

    /** The incident wants nothing more of the person: somebody else has it, or it is over. */
    synchronized void quiet(Page page) {
        if (page.kind() == PageKind.JOIN || page.kind() == PageKind.STAND_DOWN) {
            String incident = page.incident().id();
            waiting.values().removeIf(held -> held.page().incident().id().equals(incident));
        }
    }
}
