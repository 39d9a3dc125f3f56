package dev.zephyr.catalogue.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reading of the files changed, by kind; a kind without changes is left out. */
public record CatalogueDiff(Map<Kind, Changes> changes) {

    public static final CatalogueDiff NONE = new CatalogueDiff(Map.of());

    /** Ids in alphabetical order. */
    public record Changes(List<String> added, List<String> removed, List<String> changed) {

        boolean any() {
            return !(added.isEmpty() && removed.isEmpty() && changed.isEmpty());
        }

        private String text() {
            return part("+", added) + part("-", removed) + part("~", changed);
        }

        private static String part(String sign, List<String> ids) {
            return ids.stream().map(id -> " " + sign + id).collect(Collectors.joining());
        }
    }

    static CatalogueDiff between(Catalogue old, Catalogue now) {
        Map<Kind, Changes> changes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Changes found = changes(old.all(kind), now.all(kind));
            if (found.any()) {
                changes.put(kind, found);
            }
        }
        return new CatalogueDiff(Map.copyOf(changes));
    }

    private static Changes changes(Map<String, ?> old, Map<String, ?> now) {
        TreeSet<String> added = new TreeSet<>(now.keySet());
        added.removeAll(old.keySet());
        TreeSet<String> removed = new TreeSet<>(old.keySet());
        removed.removeAll(now.keySet());
        TreeSet<String> changed = new TreeSet<>(now.keySet());
        changed.removeIf(id -> !old.containsKey(id) || Objects.equals(now.get(id), old.get(id)));
        return new Changes(List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One line a kind: {@code people: +mallory ~alice}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            Changes found = changes.get(kind);
            if (found != null) {
                text.append(kind.word()).append(':').append(found.text()).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }
}
