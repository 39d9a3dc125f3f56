package dev.zephyr.starter.cli.demo;

import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.terminal.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The drill's incident as the demo follows it: what its timeline said so far, and who was paged for it. */
final class Drill {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final Api api;
    private final Pause pause;
    private final Clock clock;
    private final Story story;
    private final String id;
    private final String deputy;
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<String> levels = new ArrayList<>();
    private String paged = "";
    private String pagedLevel = "";
    private String acknowledgedBy = "";
    private int seen;

    /** The deputy closes it where nobody was paged. */
    Drill(Api api, Pause pause, Clock clock, Story story, String id, String deputy) {
        this.api = api;
        this.pause = pause;
        this.clock = clock;
        this.story = story;
        this.id = id;
        this.deputy = deputy;
    }

    String id() {
        return id;
    }

    /** Who was paged last. */
    String paged() {
        return paged;
    }

    /** Who has it, empty while nobody does. */
    String acknowledgedBy() {
        return acknowledgedBy;
    }

    boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** True once the page of a second level has gone out. */
    boolean hasClimbed() {
        return levels.size() > 1 && !pagedLevel.equals(levels.get(0));
    }

    JsonNode view() {
        return api.get("/incidents/" + Api.part(id));
    }

    /** Tells what comes until it has, or the time is over. */
    void follow(Duration longest, BooleanSupplier until) throws InterruptedException {
        Instant end = clock.instant().plus(longest);
        look();
        while (!until.getAsBoolean() && clock.instant().isBefore(end)) {
            pause.of(LOOK_EVERY);
            look();
        }
    }

    private void look() {
        JsonNode answer = api.get("/incidents/" + Api.part(id) + "/timeline?after=" + seen);
        for (JsonNode entry : each(answer, "entries")) {
            seen = Math.max(seen, entry.path("seq").asInt(seen));
            notice(entry);
            story.tell(entry);
        }
    }

    private void notice(JsonNode entry) {
        String kind = text(entry, "kind");
        String level = text(entry, "fields/level");
        kinds.add(kind);
        if (kind.equals("level-called") && !levels.contains(level)) {
            levels.add(level);
        }
        if (kind.equals("paged")) {
            paged = text(entry, "fields/person");
            pagedLevel = level;
        }
        if (kind.equals("acknowledged")) {
            acknowledgedBy = text(entry, "by");
        }
    }

    void command(String by, ObjectNode command) {
        ObjectNode body = Api.body();
        body.set("command", command);
        api.postOnce("/incidents/" + Api.part(id) + "/commands", by, body);
    }

    /** Whoever has it, or is being paged, or at least is on call. */
    private String somebody() {
        String rung = paged.isEmpty() ? deputy : paged;
        return acknowledgedBy.isEmpty() ? rung : acknowledgedBy;
    }

    /** Nobody is rung by a drill that is over; false when it could not be closed. */
    boolean close() {
        try {
            command(somebody(), Api.body().put("do", "cancel").put("reason", "the demo is over"));
            return true;
        } catch (Failure e) {
            return false;
        }
    }
}
