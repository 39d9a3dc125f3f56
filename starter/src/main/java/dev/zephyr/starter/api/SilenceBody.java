package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.Matcher;
import dev.zephyr.catalogue.directory.RouteKey;
import dev.zephyr.silence.SilencePlan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A silence that somebody asks for; everything that is wrong with it is said at once. */
final class SilenceBody {

    private static final Set<String> KNOWN =
            Set.of("commandId", "match", "service", "route", "from", "until", "reason");
    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_REASON = 500;
    private static final String GROUP = "silence";

    private final Fields fields;
    private final String by;
    private final Instant now;

    private SilenceBody(JsonNode body, String by, Instant now) {
        this.fields = new Fields(body, KNOWN);
        this.by = by;
        this.now = now;
    }

    /** The plan that is asked for; the same command id is the same silence. */
    static SilencePlan read(JsonNode body, String by, Instant now) {
        return new SilenceBody(body, by, now).plan();
    }

    private SilencePlan plan() {
        String commandId = CommandIds.check(fields, fields.text("commandId"));
        List<String> match = match();
        @Nullable Instant from = fields.time("from");
        @Nullable Instant until = fields.time("until");
        Instant begin = (from == null || from.isBefore(now) ? now : from).truncatedTo(ChronoUnit.SECONDS);
        check(begin, until);
        String reason = fields.text("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            fields.refuse("reason", reason.length() + " characters", "why, in 1 to " + LONGEST_REASON);
        }
        fields.check();
        String id = new RouteKey(GROUP, commandId).code();
        return new SilencePlan(id, by, reason, match, begin, Objects.requireNonNull(until));
    }

    /** What is said of service and route is a condition like any other. */
    private List<String> match() {
        List<String> all = Stream.concat(
                        Stream.of("service", "route")
                                .filter(label -> !fields.text(label).isEmpty())
                                .map(label -> label + "=\"" + fields.text(label) + "\""),
                        fields.texts("match").stream())
                .toList();
        boolean readable = all.stream().allMatch(this::isReadable);
        if (all.size() > MOST_CONDITIONS) {
            fields.refuse("match", all.size() + " conditions", "at most " + MOST_CONDITIONS);
        } else if (readable && all.stream().allMatch(it -> Matcher.parse(it).matches(Map.of()))) {
            fields.refuse("match", String.join(", ", all), "a condition that an alert without labels does not meet");
        }
        return all;
    }

    private boolean isReadable(String condition) {
        try {
            Matcher.parse(condition);
            return true;
        } catch (IllegalArgumentException e) {
            fields.refuse("match", condition, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void check(Instant begin, @Nullable Instant until) {
        Instant latest = begin.plus(SilencePlan.LONGEST);
        if (until == null) {
            if (fields.text("until").isEmpty()) {
                fields.refuse("until", "", "every silence has an end, such as 2026-11-21T09:30:00Z");
            }
        } else if (!until.isAfter(begin) || until.isAfter(latest)) {
            fields.refuse("until", until.toString(), "after " + begin + " and until " + latest + " at most");
        }
    }
}
