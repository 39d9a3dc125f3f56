package dev.zephyr.starter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptlyTest {

    private final Promptly promptly = new Promptly(Duration.ofMillis(50));

    @AfterEach
    void close() {
        promptly.close();
    }

    @Test
    void whatTakesLongIsAnsweredAtOnceAndToldWhenItIsDone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CompletableFuture<String> later = new CompletableFuture<>();
        long begin = System.nanoTime();
        Promptly.Outcome now = promptly.now(
                () -> {
                    await(slow);
                    return "yours";
                },
                outcome -> later.complete(outcome.text()));

        assertThat(now.text()).isEqualTo(Promptly.LATER);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        slow.countDown();
        assertThat(later.get(20, TimeUnit.SECONDS)).isEqualTo("yours");
    }

    @Test
    void aRefusalIsAnAnswerAndAFaultOfOursTellsNothingOfItself() {
        Promptly patient = new Promptly(Duration.ofSeconds(20));
        Promptly.Outcome refused = patient.now(
                () -> {
                    throw new NotDone("who are you?");
                },
                outcome -> {});
        Promptly.Outcome broken = patient.now(
                () -> {
                    throw new IllegalStateException("table PEOPLE is missing");
                },
                outcome -> {});
        patient.close();

        assertThat(refused).isEqualTo(new Promptly.Outcome(false, "who are you?"));
        assertThat(broken.done()).isFalse();
        assertThat(broken.text()).doesNotContain("PEOPLE");
    }

    @Test
    void whatCanNotBeTakenOnIsSaid() {
        CountDownLatch never = new CountDownLatch(1);
        Promptly.Outcome last = new Promptly.Outcome(true, "");
        for (int i = 0; i < 120; i++) {
            last = overloaded(never);
            if (!last.done()) {
                break;
            }
        }
        never.countDown();

        assertThat(last.text()).contains("too busy");
    }

    private Promptly.Outcome overloaded(CountDownLatch never) {
        CompletableFuture<Promptly.Outcome> told = new CompletableFuture<>();
        promptly.soon(
                () -> {
                    await(never);
                    return "";
                },
                told::complete);
        return told.getNow(new Promptly.Outcome(true, ""));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
