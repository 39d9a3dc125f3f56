package dev.zephyr.ledger;

/** How far the ledger is: the last sequence number it has, and whether it was told without the free text. */
public record Recorded(int seq, boolean restricted) {

    public static final Recorded NOTHING = new Recorded(0, false);
}
