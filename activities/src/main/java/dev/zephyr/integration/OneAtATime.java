package dev.zephyr.integration;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * For vendors without keys, where one looks and then makes: calls about the same thing take turns, so that two attempts in
 * this process can not both see nothing.
 */
public final class OneAtATime {

    private static final int STRIPES = 64;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    public <T> T about(String what, Supplier<T> call) {
        Lock lock = locks[Math.floorMod(what.hashCode(), STRIPES)];
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }
}
