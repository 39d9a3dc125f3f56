package dev.zephyr.catalogue.directory;

import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.oncall.Responder;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.port.Found;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.OnCallDirectory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Answers from the last good reading of the catalogue, in memory: nothing here waits. Thread-safe. */
public final class CatalogueDirectory implements OnCallDirectory, ContactBook {

    /** What an incident runs when its policy is gone: it must begin rather than wait for a file to be mended. */
    static final String FALLBACK = "zephyr";

    private final CatalogueStore store;
    private final Clock clock;

    public CatalogueDirectory(CatalogueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Found find(LookUp lookUp) {
        CatalogueStore.State state = store.state();
        Catalogue catalogue = state.catalogue();
        TargetResolver resolver = new TargetResolver(catalogue, lookUp);
        resolver.resolve();
        List<Responder> responders = resolver.found().stream()
                .flatMap(id -> catalogue.person(id).stream())
                .map(Person::responder)
                .toList();
        long age = Duration.between(state.confirmedAt(), clock.instant()).toSeconds();
        return new Found(
                responders,
                resolver.nobodyAt(),
                catalogue.digest(),
                Math.max(0, age),
                resolver.schedules(),
                resolver.owners(),
                resolver.gone());
    }

    @Override
    public PinnedPolicy pin(String policy) {
        CatalogueStore.State state = store.state();
        PinnedPolicy pin = state.pins().getOrDefault(policy, state.pins().get(FALLBACK));
        if (pin == null) {
            throw new IllegalStateException("can not pin policy " + policy + ": neither it nor " + FALLBACK
                    + " is in the catalogue; add its file to the catalogue's policies folder");
        }
        return pin;
    }

    @Override
    public WorkingWindows windows(PinnedPolicy policy, Instant from) {
        WorkingCalendar calendar = policy.open().calendar();
        try {
            return calendar == null ? WorkingWindows.ALWAYS : WorkingCalendars.windows(calendar, from);
        } catch (IllegalArgumentException | DateTimeException e) {
            // The linter let it pass once; this Java knows its zone no more. Too early is safe, never is not.
            return WorkingWindows.ALWAYS;
        }
    }

    @Override
    public Optional<Address> address(String person, String method) {
        return store.catalogue()
                .person(person)
                .flatMap(found -> found.method(method))
                .map(Contact::address);
    }

    /** The person's own, in which times are told to them; UTC for somebody who is not in the catalogue any more. */
    public ZoneId zone(String person) {
        return store.catalogue().person(person).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
