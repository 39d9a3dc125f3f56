package dev.zephyr.starter.client;

/**
 * How much may wait for Temporal, so that a storm takes neither all memory nor the place of others. Not thread-safe: its
 * {@link Folding} guards it.
 */
final class Room {

    /** About 64 MiB of heap. */
    static final int MOST = 32 * 1024 * 1024;

    private static final int SHARE_OF_A_KEY = 4;
    private static final int RESERVE = 8;

    private final int most;
    private int taken;

    Room(int most) {
        this.most = most;
    }

    /**
     * Takes room for what arrives; the last eighth is kept for keys of which nothing waits.
     *
     * @param size of what arrives, in bytes
     * @param ofKey what waits of its key already
     * @throws Overloaded when there is none
     */
    void take(int size, int ofKey) {
        int limit = ofKey == 0 ? most : most - most / RESERVE;
        boolean keyIsFull = ofKey > 0 && ofKey + size > most / SHARE_OF_A_KEY;
        if (taken + size > limit || keyIsFull) {
            throw new Overloaded(keyIsFull ? "of this key" : "in all");
        }
        taken += size;
    }

    void leave(int size) {
        taken -= size;
    }

    int taken() {
        return taken;
    }
}
