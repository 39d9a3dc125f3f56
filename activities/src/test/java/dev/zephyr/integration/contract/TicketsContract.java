package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every tracking system promises. */
public abstract class TicketsContract {

    protected abstract Tickets tickets();

    /** The ticket that a receipt names, as its readers see it. */
    protected abstract String ticket(Receipt receipt);

    @Test
    void theSameKeyFindsItsTicketAgain() {
        Receipt first = open("inc-1/ticket");
        Receipt other = open("inc-2/ticket");

        assertThat(other).isNotEqualTo(first);
        assertThat(open("inc-1/ticket")).isEqualTo(first);
    }

    @Test
    void ticketsOpenedAtTheSameTimeHaveNamesOfTheirOwn() throws Exception {
        AtomicInteger number = new AtomicInteger();

        List<Receipt> receipts = Samples.together(8, () -> open("inc-" + number.incrementAndGet() + "/ticket"));

        assertThat(new HashSet<>(receipts)).hasSize(8);
    }

    @Test
    void aDrillIsMarkedAndARestrictedIncidentTellsNoDetail() {
        Receipt drill = tickets().open(Samples.post("inc-drill/ticket", Samples.drill(), "ZEP"));
        Receipt secret = tickets().open(Samples.post("inc-secret/ticket", Samples.restricted(), "ZEP"));

        assertThat(ticket(drill)).contains(Disclosure.DRILL, Samples.DETAIL);
        assertThat(ticket(secret)).contains("SEV1: Suspected breach").doesNotContain(Samples.DETAIL);
    }

    protected final Receipt open(String key) {
        return tickets().open(Samples.post(key, Samples.incident("inc-1"), "ZEP"));
    }
}
