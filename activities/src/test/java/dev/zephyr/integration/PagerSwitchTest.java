package dev.zephyr.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerSwitchTest {

    @Test
    void picksTheAdapterByKind() {
        PagerSwitch pager = new PagerSwitch(
                Map.of("inbox", page -> new Receipt("by inbox"), "webhook", page -> new Receipt("by webhook")));

        assertThat(pager.ring(Samples.page("k", Samples.incident("inc-1"))).reference())
                .isEqualTo("by inbox");
    }

    @Test
    void aKindThatNobodyRingsIsUnreachableAndTheKnownOnesAreNamed() {
        PagerSwitch pager = new PagerSwitch(Map.of("webhook", page -> Receipt.NONE, "mail", page -> Receipt.NONE));

        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> pager.ring(Samples.page("k", Samples.incident("inc-1"))))
                .matches(ApplicationFailure::isNonRetryable)
                .matches(failure -> failure.getType().equals(FailureTypes.UNREACHABLE))
                .withMessageContaining("\"inbox\"")
                .withMessageContaining("[mail, webhook]");
    }

    @Test
    void addressesAndSecretsPrintAsStars() {
        Address address = new Address("https://x.test/token", List.of(new Secret("hunter2")));

        assertThat(address.toString() + address.secrets())
                .doesNotContain("token")
                .doesNotContain("hunter2");
    }
}
