package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.StatusPage;
import org.junit.jupiter.api.Test;

/** What every status page promises. */
public abstract class StatusPageContract {

    protected abstract StatusPage page();

    /** All that the public sees. */
    protected abstract String shown();

    @Test
    void oneIncidentIsOneEntryUpdatedInPlace() {
        Receipt first = page().publish(Samples.post("inc-1/status/1", Samples.incident("inc-1"), "page"));
        Receipt second = page().publish(Samples.post("inc-1/status/2", Samples.incident("inc-1"), "page"));

        assertThat(second).isEqualTo(first);
        assertThat(shown()).containsOnlyOnce("SEV1: Checkout is down");
        assertThat(shown().split("Checkout is being looked at", -1)).hasSize(3);
    }

    @Test
    void aRepeatedUpdateAppearsOnce() throws Exception {
        Samples.together(6, () -> page().publish(Samples.post("inc-1/status/1", Samples.incident("inc-1"), "page")));

        assertThat(shown()).containsOnlyOnce("Checkout is being looked at");
    }

    @Test
    void aDrillIsMarkedAndARestrictedIncidentTellsNoDetail() {
        page().publish(Samples.post("inc-drill/status", Samples.drill(), "page"));
        page().publish(Samples.post("inc-secret/status", Samples.restricted(), "page"));

        assertThat(shown()).contains(Disclosure.DRILL + " SEV1: Checkout is down", "SEV1: Suspected breach");
        assertThat(shown()).containsOnlyOnce(Samples.DETAIL);
    }
}
