package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code mapping} of a route. */
final class MappingReader {

    static final String KEY = "mapping";

    private static final String FORM = "a JSON pointer such as /event/id";
    private static final String STATUS_FORM = "a status as the sender writes it";
    private static final Set<String> KEYS = keys();

    private MappingReader() {}

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(Mapping.FIELDS);
        keys.addAll(List.of("alerts", "firing", "resolved", "ignored"));
        return Set.copyOf(keys);
    }

    static Mapping read(Entry entry, @Nullable Source source) {
        if (!entry.has(KEY)) {
            return Mapping.PLAIN;
        }
        if (source != null && source != Source.GENERIC) {
            entry.error(KEY, "this source has a body of its own", "use source: generic");
        }
        Entry given = entry.below(KEY);
        given.allow(KEYS);
        given.need(Mapping.KEY, JsonPointer::compile, FORM);
        JsonPointer alerts = given.read("alerts", JsonPointer::compile, FORM);
        Map<String, JsonPointer> fields = new LinkedHashMap<>();
        for (String name : Mapping.FIELDS) {
            JsonPointer pointer = given.read(name, JsonPointer::compile, FORM);
            if (pointer != null) {
                fields.put(name, pointer);
            }
        }
        return new Mapping(
                alerts == null ? JsonPointer.empty() : alerts,
                fields,
                statuses(given, "firing"),
                statuses(given, "resolved"),
                statuses(given, "ignored"));
    }

    private static List<String> statuses(Entry entry, String key) {
        return entry.list(key, Function.identity(), STATUS_FORM);
    }
}
