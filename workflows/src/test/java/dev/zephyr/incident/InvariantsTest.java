package dev.zephyr.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.CallPerson;
import dev.zephyr.command.ChangeSeverity;
import dev.zephyr.command.Command;
import dev.zephyr.command.Decline;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.HandOver;
import dev.zephyr.command.Note;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.RaiseFlag;
import dev.zephyr.command.Reopen;
import dev.zephyr.command.Resolve;
import dev.zephyr.escalation.Call;
import dev.zephyr.oncall.How;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.PageKind;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import dev.zephyr.timeline.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever happens, over seeded stories; a failing seed stands in the test's name and replays. */
class InvariantsTest {

    private static final Policy POLICY = Policies.small();
    private static final List<String> PEOPLE = List.of("oncall-1", "lead", "director", "stranger");

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhateverHappens(int seed) {
        Random random = new Random(seed);
        Rehearsal rehearsal =
                Rehearsal.open(POLICY, List.of("S1", "S2", "S3", "unknown").get(random.nextInt(4)));
        rehearsal.unreachable(page -> Math.floorMod(page.key().hashCode() + seed, 7) == 0);
        for (int step = 0; step < 40; step++) {
            play(rehearsal, random, step);
            neverSilent(rehearsal);
            nobodyIsRungOnceItIsOver(rehearsal);
        }
        timelineIsInOrder(rehearsal);
    }

    private static void play(Rehearsal rehearsal, Random random, int step) {
        switch (random.nextInt(4)) {
            case 0 ->
                rehearsal.alert("f" + random.nextInt(4), random.nextInt(5) == 0 ? Map.of("breach", "true") : Map.of());
            case 1 -> rehearsal.clear("f" + random.nextInt(4));
            case 2 -> rehearsal.minutes(random.nextInt(25));
            default -> command(rehearsal, random, step);
        }
    }

    private static void command(Rehearsal rehearsal, Random random, int step) {
        List<Command> commands = List.of(
                new Acknowledge(),
                new Decline("busy"),
                new Escalate("two", "help"),
                new CallPerson("friend", "knows it"),
                new HandOver(random.nextBoolean() ? "payments" : "checkout", "", "theirs"),
                new ChangeSeverity("S" + (1 + random.nextInt(3)), "judged anew"),
                new Note(EntryKind.PROGRESS, "step " + step),
                new PostUpdate(Map.of("status", "at " + step), null),
                new RaiseFlag("customer-impact", ""),
                new Resolve("done", "all the same"),
                new Reopen("not yet"));
        try {
            rehearsal.by(PEOPLE.get(random.nextInt(PEOPLE.size())), commands.get(random.nextInt(commands.size())));
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    /** An incident that rings somebody has a clock for their answer; one that is open waits for something. */
    private static void neverSilent(Rehearsal rehearsal) {
        Incident incident = rehearsal.incident();
        List<Call> ringing =
                incident.ladder().open().filter(call -> call.how() == How.PAGE).toList();
        assertThat(rehearsal.clocks().stream()
                        .filter(clock -> clock.name().startsWith("answer of"))
                        .count())
                .isGreaterThanOrEqualTo(ringing.size());
        boolean owedAnAnswer =
                incident.phase().isActive() && incident.team().commander().isEmpty();
        boolean rings = POLICY.escalation().responseTo(incident.severity()).how() != How.TICKET;
        boolean called = !incident.ladder().calls().isEmpty();
        boolean quiet = incident.passage().quietUntil() != null;
        if (owedAnAnswer && rings && called && !quiet) {
            assertThat(incident.ladder().openOnPath()).isNotEmpty();
        }
        assertThat(!incident.phase().isActive() || incident.owner().isPresent()).isTrue();
    }

    private static void nobodyIsRungOnceItIsOver(Rehearsal rehearsal) {
        if (!rehearsal.incident().phase().isActive()) {
            assertThat(rehearsal.incident().ladder().open()).isEmpty();
            assertThat(rehearsal.incident().ladder().beingRung()).isEmpty();
        }
    }

    private static void timelineIsInOrder(Rehearsal rehearsal) {
        List<Integer> seqs = rehearsal.incident().timeline().entries().stream()
                .map(entry -> entry.seq())
                .toList();
        assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, seqs.size()).boxed().toList());
        assertThat(rehearsal.told())
                .filteredOn(told -> told.page().kind() == PageKind.PAGE)
                .allMatch(told -> told.page().dueAt() != null);
    }
}
