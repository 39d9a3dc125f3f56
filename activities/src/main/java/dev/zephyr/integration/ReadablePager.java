package dev.zephyr.integration;

import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;

/** Puts a page into the words and the zone of its reader before an adapter sends it. */
public final class ReadablePager implements Pager {

    private final Pager pager;
    private final Function<String, ZoneId> zones;
    private final InstantSource clock;

    /** @param zones by person */
    public ReadablePager(Pager pager, Function<String, ZoneId> zones, InstantSource clock) {
        this.pager = pager;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Receipt ring(Page page) {
        ReaderTime time = new ReaderTime(zones.apply(page.recipient().responder()), clock.instant());
        return pager.ring(page.saying(new PageText(page, time).text()));
    }
}
