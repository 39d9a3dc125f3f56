package dev.zephyr.starter.client;

import dev.zephyr.starter.memory.Newest;
import java.util.Map;

/** Which keys probably have an open incident. Only saves a round trip: a wrong hint costs nothing. Thread-safe. */
final class Hints {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> open = Newest.of(MOST);

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
