package dev.zephyr.starter.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which keys probably have an open incident. Only saves a round trip: a wrong hint costs nothing. Thread-safe. */
final class Hints {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> open = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isOpen(String code) {
        return open.containsKey(code);
    }

    synchronized void opened(String code) {
        open.put(code, Boolean.TRUE);
    }

    synchronized void gone(String code) {
        open.remove(code);
    }
}
