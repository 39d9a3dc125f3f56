package dev.zephyr.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lengths in seconds and restrictions of one PagerDuty layer, in our words. */
final class PagerDutyTurns {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WEEK = DayOfWeek.values().length;

    private final JsonNode layer;
    private final String name;
    private final List<String> remarks;

    PagerDutyTurns(JsonNode layer, String name, List<String> remarks) {
        this.layer = layer;
        this.name = name;
        this.remarks = remarks;
    }

    /** How long a turn is; empty when it is no whole number of hours. */
    Optional<String> every() {
        Duration length =
                Duration.ofSeconds(layer.path("rotation_turn_length_seconds").asLong());
        if (length.isZero() || length.toSeconds() % Duration.ofHours(1).toSeconds() != 0) {
            return Optional.empty();
        }
        if (isWhole(length, DAY.multipliedBy(WEEK))) {
            return Optional.of(length.toDays() / WEEK + "w");
        }
        return Optional.of(isWhole(length, DAY) ? length.toDays() + "d" : length.toHours() + "h");
    }

    void put(ObjectNode keys, LocalDateTime anchor) {
        String every = every().orElseThrow();
        String clock = anchor.toLocalTime().toString();
        String day = anchor.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        keys.put("handoff", every.endsWith("w") ? day + " " + clock : clock);
        keys.put("every", every);
        keys.put("start", anchor.toLocalDate().toString());
    }

    ArrayNode restrictions() {
        ArrayNode restrictions = NODES.arrayNode();
        for (JsonNode restriction : layer.path("restrictions")) {
            LocalTime from =
                    LocalTime.parse(restriction.path("start_time_of_day").asText());
            Duration length =
                    Duration.ofSeconds(restriction.path("duration_seconds").asLong());
            boolean weekly = restriction.path("type").asText().equals("weekly_restriction");
            restrictions.add(weekly ? weekly(restriction, from, length) : daily(from, length));
        }
        return restrictions;
    }

    private ObjectNode daily(LocalTime from, Duration length) {
        if (length.compareTo(DAY) >= 0) {
            remarks.add("layer " + name + ": hours of a day or longer are taken as the whole day");
        }
        LocalTime until = length.compareTo(DAY) >= 0 ? from : from.plus(length);
        return NODES.objectNode().put("hours", from + "-" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until));
    }

    private static ObjectNode weekly(JsonNode restriction, LocalTime from, Duration length) {
        DayOfWeek day = DayOfWeek.of(restriction.path("start_day_of_week").asInt());
        LocalDateTime opens =
                LocalDateTime.of(2026, 1, 4 + day.getValue(), 0, 0).with(from);
        LocalDateTime closes = opens.plus(length);
        return NODES.objectNode().put("from", moment(opens)).put("until", moment(closes));
    }

    private static String moment(LocalDateTime time) {
        return time.getDayOfWeek().name().toLowerCase(Locale.ROOT) + " " + time.toLocalTime();
    }

    private static boolean isWhole(Duration length, Duration unit) {
        return length.toSeconds() % unit.toSeconds() == 0;
    }
}
