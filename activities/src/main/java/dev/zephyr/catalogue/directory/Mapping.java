package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.determinism.Ordered;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where in a body of somebody's own its alerts and their fields stand.
 *
 * @param alerts to one alert or a list of them; the whole body without one
 * @param fields by name; they begin at the alert, and what is not there is looked for at the whole body
 * @param firing the statuses of an alert that fires; empty when every other one does
 * @param resolved the statuses of one that is over
 * @param ignored the statuses that mean neither
 */
public record Mapping(
        JsonPointer alerts,
        Map<String, JsonPointer> fields,
        List<String> firing,
        List<String> resolved,
        List<String> ignored) {

    public static final String KEY = "key";
    public static final String STATUS = "status";
    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String SERVICE = "service";
    public static final String SEVERITY = "severity";
    public static final String STARTS_AT = "startsAt";
    public static final String ENDS_AT = "endsAt";
    public static final String LABELS = "labels";
    public static final String LINKS = "links";

    static final List<String> FIELDS =
            List.of(KEY, STATUS, TITLE, SUMMARY, SERVICE, SEVERITY, STARTS_AT, ENDS_AT, LABELS, LINKS);

    /** The body of our own: every field under its own name. */
    public static final Mapping PLAIN =
            new Mapping(JsonPointer.empty(), plain(), List.of("", "firing"), List.of("resolved"), List.of());

    public Mapping {
        fields = Ordered.copy(fields);
        firing = List.copyOf(firing);
        resolved = List.copyOf(resolved);
        ignored = List.copyOf(ignored);
    }

    private static Map<String, JsonPointer> plain() {
        return FIELDS.stream().collect(Collectors.toMap(name -> name, name -> JsonPointer.compile("/" + name)));
    }
}
