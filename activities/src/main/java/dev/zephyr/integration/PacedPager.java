package dev.zephyr.integration;

import dev.zephyr.port.Pace;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Waiting;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rings a person at most once a minute, over all incidents; one ring tells all that waits. A page that is held comes back
 * by its own incident's clock, so that nothing is lost with this memory: another node or a restart only groups less.
 */
public final class PacedPager implements Pager {

    private final Pager pager;
    private final InstantSource clock;
    private final Map<String, Bell> bells = new ConcurrentHashMap<>();

    public PacedPager(Pager pager, InstantSource clock) {
        this.pager = pager;
        this.clock = clock;
    }

    @Override
    public Receipt ring(Page page) {
        Bell bell = bells.computeIfAbsent(page.recipient().responder(), person -> new Bell());
        Pace pace = page.pace();
        if (page.kind() != PageKind.PAGE || pace == null) {
            bell.quiet(page);
            return pager.ring(page);
        }
        Optional<Receipt> answer = bell.ask(page, pace, clock.instant());
        return answer.isPresent() ? answer.get() : ring(bell, page, pace);
    }

    private Receipt ring(Bell bell, Page page, Pace pace) {
        List<Waiting> others = bell.others(page);
        boolean rang = false;
        try {
            Receipt receipt = pager.ring(page.telling(others));
            rang = true;
            return receipt;
        } finally {
            bell.done(page, pace, rang, others, clock.instant());
        }
    }
}
