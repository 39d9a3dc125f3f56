package dev.zephyr.incident;

import dev.zephyr.port.Found;

/** The directory answered a look-up. */
public record PeopleFound(Action.Find asked, Found found) implements Event {

    @Override
    public void on(Turn turn) {
        if (asked.purpose() instanceof Action.Purpose.Calling calling) {
            Ringing.found(turn, calling.call(), found, calling.onlyNew());
        } else if (asked.purpose() instanceof Action.Purpose.Telling telling) {
            Voice.found(turn, asked.key(), telling, found);
        } else if (asked.purpose() instanceof Action.Purpose.Owning owning) {
            Ownership.found(turn, asked.key(), owning, found);
        } else if (asked.purpose() instanceof Action.Purpose.Offering offering) {
            Offers.found(turn, asked.key(), offering.role(), found);
        } else if (asked.purpose() instanceof Action.Purpose.Inheriting inheriting) {
            Inheritance.found(turn, asked.key(), inheriting, found);
        }
    }
}
