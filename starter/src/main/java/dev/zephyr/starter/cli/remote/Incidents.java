package dev.zephyr.starter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the incident that a person means. */
public final class Incidents {

    /** Shorter words in front of a free text are taken as its beginning, never as an id. */
    private static final int SHORTEST_BESIDE_TEXT = 4;

    private static final int NOT_FOUND = 404;
    private static final Pattern ID = Pattern.compile("[a-z2-7]{1,12}(-[0-9a-z]{0,13})?");

    private final Api api;

    public Incidents(Api api) {
        this.api = api;
    }

    /** The one with this id or prefix; without one, the only open one. */
    public Found named(Optional<String> prefix) {
        return prefix.map(id -> new Found(id, "")).orElseGet(this::onlyOpen);
    }

    public JsonNode view(String id) {
        return api.get("/incidents/" + Api.part(id));
    }

    public List<JsonNode> list(String status) {
        return Reading.each(api.get("/incidents?status=" + status), "incidents");
    }

    public Found onlyOpen() {
        List<JsonNode> open = list("open");
        if (open.size() == 1) {
            String id = Reading.text(open.get(0), "id");
            return new Found(id, "On " + id + ", the only open incident: " + Reading.text(open.get(0), "title"));
        }
        if (open.isEmpty()) {
            throw Failure.refused(
                    "No incident is open, so there is nothing to do this to.",
                    "Open one:          zephyr incident open --sev 2 --summary \"what is seen\"",
                    "All there ever were: zephyr list --all");
        }
        List<String> lines = new ArrayList<>();
        lines.add(open.size() + " incidents are open: say which one you mean by the beginning of its id.");
        open.forEach(it -> lines.add("  " + Reading.text(it, "id") + "  " + Reading.text(it, "severity") + "  "
                + Reading.text(it, "title")));
        throw new Failure(Failure.USAGE, lines);
    }

    /** Whether the first word of a free text is the id of an incident. */
    public boolean isId(String word) {
        if (word.length() < SHORTEST_BESIDE_TEXT || !ID.matcher(word).matches()) {
            return false;
        }
        try {
            view(word);
            return true;
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
