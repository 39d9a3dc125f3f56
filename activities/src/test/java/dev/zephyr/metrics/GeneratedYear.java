package dev.zephyr.metrics;

import dev.zephyr.obligation.DutyStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Incidents of a whole year, the same ones for the same seed. */
public final class GeneratedYear {

    public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    public static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> SEVERITIES = List.of("P0", "P1", "P2", "P3");
    private static final List<String> SERVICES = List.of("checkout", "search", "login", "mail", "ledger");
    private static final List<String> TEAMS = List.of("payments", "web", "identity", "platform", "platform");
    private static final List<DutyStatus> STATUSES = List.of(DutyStatus.values());
    private static final long MINUTES = Duration.between(FROM, TO).toMinutes();

    private GeneratedYear() {}

    public static List<CaseFile> of(int incidents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            files.add(one("i" + i, random));
        }
        return files;
    }

    private static CaseFile one(String id, SplittableRandom random) {
        Instant opened = FROM.plus(Duration.ofMinutes(random.nextLong(MINUTES))).plusMillis(random.nextInt(60_000));
        int service = random.nextInt(SERVICES.size());
        Cases one = Cases.opened(id, opened)
                .severity(SEVERITIES.get(random.nextInt(SEVERITIES.size())))
                .of(SERVICES.get(service), TEAMS.get(service))
                .key("key" + random.nextInt(2000));
        if (random.nextInt(10) < 8) {
            one.startedBefore(Duration.ofMillis(random.nextInt(-5_000, 900_000)));
        }
        if (random.nextInt(10) == 0) {
            one.cause("cause-" + random.nextInt(60));
        }
        if (random.nextInt(20) == 0) {
            one.drill();
        }
        if (random.nextInt(12) == 0) {
            one.cancelled();
        }
        if (random.nextInt(30) == 0) {
            one.mergedInto("i0");
        }
        if (random.nextInt(3) == 0) {
            one.customers();
        }
        life(one, random);
        return one.file();
    }

    private static void life(Cases one, SplittableRandom random) {
        long answered = random.nextInt(30);
        long responding = answered + random.nextInt(10);
        long resolved = responding + 1 + random.nextInt(60 * 24);
        if (random.nextInt(50) == 0) {
            return;
        }
        one.acknowledged(answered, "person" + random.nextInt(20)).enters("triage", answered);
        one.enters("response", responding).updates(1 + random.nextInt(9), random.nextInt(3), status(random));
        if (random.nextInt(40) == 0) {
            return;
        }
        one.resolved(resolved).enters("resolution", resolved).enters("postmortem", resolved + 30);
        long day = 24 * 60;
        if (random.nextBoolean()) {
            one.postmortem(random.nextInt(4) == 0 ? null : resolved + random.nextLong(4 * day));
        }
        for (int item = 1; item <= random.nextInt(4); item++) {
            long added = resolved + random.nextLong(3 * day);
            Long done = random.nextInt(3) == 0 ? null : Long.valueOf(added + random.nextLong(45 * day));
            one.item("a" + item, added, done, random.nextInt(9) == 0 ? Long.valueOf(added + day) : null);
        }
        if (random.nextBoolean()) {
            one.enters("prevention", resolved + 5 * day).enters("closed", resolved + 40 * day);
        }
    }

    private static DutyStatus status(SplittableRandom random) {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }
}
