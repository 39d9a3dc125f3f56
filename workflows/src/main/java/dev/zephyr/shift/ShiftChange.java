package dev.zephyr.shift;

import dev.zephyr.determinism.Ordered;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Other people are on call from an instant on (M-18).
 *
 * @param until the next change, as far as one is known
 * @param lists what a hand-off lists, by the policies of those who take turns; empty where none wants one
 */
public record ShiftChange(Instant at, Instant until, List<String> leaving, List<String> coming, List<String> lists) {

    public ShiftChange {
        leaving = Ordered.list(leaving);
        coming = Ordered.list(coming);
        lists = Ordered.list(lists);
    }

    boolean isTold() {
        return !lists.isEmpty();
    }

    String title() {
        return "hand-off " + names(leaving) + " to " + names(coming);
    }

    private static String names(List<String> people) {
        return people.isEmpty() ? "nobody" : people.stream().collect(Collectors.joining(", "));
    }
}
