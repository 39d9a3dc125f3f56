package dev.zephyr.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is on call by the layers, and what overrides make of it. */
final class Seats {

    private final List<Seat> seats = new ArrayList<>();
    private final Set<String> away = new LinkedHashSet<>();

    Seats(Collection<String> people) {
        people.forEach(person -> seats.add(new Seat(person)));
    }

    /** Applies what counts at an instant, in the order in which it was made. */
    Seats apply(List<ShiftOverride> overrides, Instant at) {
        for (ShiftOverride override : overrides) {
            if (override.counts(at)) {
                apply(override.change());
            }
        }
        return this;
    }

    private void apply(ShiftOverride.Change change) {
        if (change instanceof ShiftOverride.Replace replace) {
            seats.stream().filter(seat -> seat.belongsTo(replace.person())).forEach(seat -> give(seat, replace.with()));
            if (replace.person() != null) {
                away.add(replace.person());
            }
            away.remove(replace.with());
        } else if (change instanceof ShiftOverride.Add add) {
            away.remove(add.person());
            if (!people().contains(add.person())) {
                seats.add(new Seat(add.person()));
            }
        } else if (change instanceof ShiftOverride.Remove remove) {
            away.add(remove.person());
            seats.stream().filter(seat -> remove.person().equals(seat.holder)).forEach(seat -> seat.holder = null);
        }
    }

    private void give(Seat seat, String to) {
        if (seat.holder != null) {
            away.add(seat.holder);
        }
        seat.holder = to;
    }

    /** Each once. */
    List<String> people() {
        Set<String> people = new LinkedHashSet<>();
        for (Seat seat : seats) {
            if (seat.holder != null) {
                people.add(seat.holder);
            }
        }
        return List.copyOf(people);
    }

    /** Those whom an override has given leave: nobody calls them next either. */
    Set<String> away() {
        people().forEach(away::remove);
        return away;
    }

    /** A place on call: whose it is by the layers, and who has it now. */
    private static final class Seat {

        private final String owner;
        private @Nullable String holder;

        Seat(String owner) {
            this.owner = owner;
            this.holder = owner;
        }

        boolean belongsTo(@Nullable String person) {
            return person == null ? holder != null : person.equals(owner) || person.equals(holder);
        }
    }
}
