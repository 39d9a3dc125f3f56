package dev.zephyr.integration.contract;

import static dev.zephyr.integration.contract.VendorDouble.acceptsThenResets;
import static dev.zephyr.integration.contract.VendorDouble.acceptsThenSays;
import static dev.zephyr.integration.contract.VendorDouble.resets;
import static dev.zephyr.integration.contract.VendorDouble.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of a vendor keeps to on the vendor's bad days, beside its port's own contract. The double under it has
 * to take in what it is sent; the adapter has to run with a whole wait of at most one second.
 */
public interface VendorContract {

    VendorDouble vendor();

    /** One call that makes one thing at the vendor; each time the same, under the same key. */
    void call();

    /** How many things the vendor has made. */
    int made();

    /** The type of a failure that is final. */
    String finalType();

    /** False for a vendor that has neither a key nor a look-up: docs/integrations.md names the window then. */
    default boolean tellsRepeats() {
        return true;
    }

    @Test
    default void theVendorsOwnTroubleMayPass() {
        for (int status : new int[] {500, 502, 503, 504}) {
            vendor().next(says(status, "<html>upstream</html>"));
            assertThat(failure().isNonRetryable()).isFalse();
            vendor().recover();
        }
        call();
        assertThat(made()).isEqualTo(1);
    }

    @Test
    default void aFullVendorIsLeftAloneAsLongAsItAsks() {
        vendor().next(says(429, "", "Retry-After: 7"));

        ApplicationFailure failure = failure();
        assertThat(failure.getType()).isEqualTo(Failures.UNAVAILABLE);
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    default void aRefusalIsFinal() {
        vendor().next(says(422, "{}"));

        ApplicationFailure failure = failure();
        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(finalType());
    }

    @Test
    default void aHangingVendorIsLeftInTime() {
        vendor().next(vendor().hangs());
        long begin = System.nanoTime();

        assertThat(failure().isNonRetryable()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    default void aBrokenConnectionMayPass() {
        vendor().next(resets());

        assertThat(failure().isNonRetryable()).isFalse();
    }

    @Test
    default void whatWasAcceptedBeforeItsAnswerWasLostIsNotMadeAgain() {
        for (VendorDouble.BadDay lost : new VendorDouble.BadDay[] {acceptsThenSays(500, ""), acceptsThenResets()}) {
            vendor().next(lost);
            ApplicationFailure failure = failure();
            boolean done = failure == null;
            assertThat(done || !failure.isNonRetryable()).isTrue();
        }
        vendor().recover();
        call();

        if (tellsRepeats()) {
            assertThat(made()).isEqualTo(1);
        }
    }

    private ApplicationFailure failure() {
        return catchThrowableOfType(ApplicationFailure.class, this::call);
    }
}
