package dev.zephyr.starter.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that remember a bounded number of entries. */
public final class Newest {

    private Newest() {}

    /** A map that forgets what was not used for longest. Not thread-safe. */
    public static <K, V> Map<K, V> of(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
