package dev.zephyr.determinism;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Immutable copies that keep their order. {@code Map.copyOf} and {@code Set.copyOf} iterate in an order that differs from
 * one process to the next; a workflow that walks one would not replay.
 */
public final class Ordered {

    private Ordered() {}

    public static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** For wire types: what an older writer left out is empty. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public static <T> Set<T> copy(@Nullable Collection<T> set) {
        return set == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    public static <T> Set<T> with(Set<T> set, T element) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.add(element);
        return Collections.unmodifiableSet(copy);
    }

    public static <T> Set<T> without(Set<T> set, T element) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.remove(element);
        return Collections.unmodifiableSet(copy);
    }
}
