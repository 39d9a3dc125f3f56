package dev.zephyr.integration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What spares a look-up, and no more of it than that: the oldest is forgotten. Thread-safe. */
public final class Remembered<V> {

    private static final int MOST = 10_000;

    private final Map<String, V> known = new LinkedHashMap<>();

    public synchronized @Nullable V get(String key) {
        return known.get(key);
    }

    public synchronized void put(String key, V value) {
        known.put(key, value);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    public synchronized void forget(Predicate<String> keys) {
        known.keySet().removeIf(keys);
    }
}
