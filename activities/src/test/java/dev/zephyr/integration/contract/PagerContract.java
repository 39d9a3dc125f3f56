package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every pager promises. */
public abstract class PagerContract {

    protected abstract Pager pager();

    /** What reached the person {@code ann}, each message once, as the text that its receiver got. */
    protected abstract List<String> delivered();

    /** What a page says at least. */
    protected List<String> told() {
        return List.of("SEV1", "Checkout is down", Samples.DETAIL, "2026-11-21T09:35:00Z");
    }

    @Test
    void aRepeatOfTheSameKeyIsNotASecondMessage() {
        Page page = Samples.page("inc-1/ack/1/1/ann/phone", Samples.incident("inc-1"));

        Receipt first = pager().ring(page);

        assertThat(pager().ring(page)).isEqualTo(first);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void twoKeysAreTwoMessages() {
        pager().ring(Samples.page("inc-1/ack/1/1/ann/phone", Samples.incident("inc-1")));
        pager().ring(Samples.page("inc-1/ack/2/1/ann/phone", Samples.incident("inc-1")));

        assertThat(delivered()).hasSize(2);
    }

    @Test
    void repeatsAtTheSameTimeAreOneMessage() throws Exception {
        Page page = Samples.page("inc-1/ack/1/1/ann/phone", Samples.incident("inc-1"));

        List<Receipt> receipts = Samples.together(6, () -> pager().ring(page));

        assertThat(receipts).containsOnly(receipts.get(0));
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void aPageTellsWhatItIsAbout() {
        pager().ring(Samples.page("inc-1/ack/1/1/ann/phone", Samples.incident("inc-1")));

        assertThat(delivered().get(0)).contains(told());
        assertThat(delivered().get(0)).doesNotContain(Disclosure.DRILL);
    }

    @Test
    void aDrillIsMarked() {
        pager().ring(Samples.page("inc-drill/ack/1/1/ann/phone", Samples.drill()));

        assertThat(delivered().get(0)).contains(Disclosure.DRILL + " SEV1: Checkout is down");
    }

    @Test
    void aRestrictedIncidentShowsTitleAndSeverityOnly() {
        pager().ring(Samples.page("inc-secret/ack/1/1/ann/phone", Samples.restricted()));

        assertThat(delivered().get(0)).contains("SEV1: Suspected breach");
        assertThat(delivered().get(0)).doesNotContain(Samples.DETAIL, "vault", "roll back", "level 1");
    }
}
