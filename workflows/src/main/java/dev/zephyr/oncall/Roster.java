package dev.zephyr.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Whose turn it is in a layer, hours left aside. */
interface Roster {

    /** Those who have the turn; {@code local} is the instant by the clock on the wall. */
    List<String> at(Instant at, LocalDateTime local);

    /** Everybody, each once, from whoever has the turn or comes next. */
    List<String> order(Instant at, LocalDateTime local);

    /** Gives every instant from {@code start} until before {@code end} at which a turn may begin or end. */
    void boundaries(Instant start, Instant end, Consumer<Instant> to);
}
