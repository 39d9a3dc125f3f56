package dev.zephyr.bench;

import dev.zephyr.oncall.Coverage;
import dev.zephyr.oncall.OnCallCalculator;
import dev.zephyr.oncall.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Who is on call: a question for one instant, and the gaps of a quarter for a thousand schedules. */
@State(Scope.Benchmark)
@Threads(1)
@Fork(1)
public class OnCallBenchmark {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final int INSTANTS = 8192;
    private static final int SCHEDULES = 1000;
    private static final Duration QUARTER = Duration.ofDays(90);

    private final OnCallCalculator calculator = new OnCallCalculator(Rota.of(0));
    private final Instant[] instants = new Random(20261125)
            .ints(INSTANTS, 0, (int) Duration.ofDays(365).toSeconds())
            .mapToObj(FROM::plusSeconds)
            .toArray(Instant[]::new);
    private final List<Schedule> schedules =
            IntStream.range(0, SCHEDULES).mapToObj(Rota::of).toList();
    private int next;

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public List<String> onCallAtAnyInstantOfAYear() {
        next = (next + 1) & (INSTANTS - 1);
        return calculator.onCall(instants[next]);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long gapsOfAThousandSchedulesIn90Days() {
        return schedules.stream()
                .flatMap(schedule -> new OnCallCalculator(schedule).coverage(FROM, FROM.plus(QUARTER)).stream())
                .filter(Coverage::isGap)
                .count();
    }
}
