package dev.zephyr.incident;

import dev.zephyr.escalation.AnswerRule;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.LevelTarget;
import dev.zephyr.escalation.Response;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.How;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.LookUp;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls levels of the escalation path, and climbs it when nobody answers. Never ends in silence. */
final class Caller {

    /** The commander alone, as if a level below the first: called when an incident comes back. */
    static final String COMMANDER_LEVEL = "commander";

    /** Starts the cause of calls that a change of severity makes: those newly concerned are rung. */
    static final String SEVERITY_CAUSE = "severity-";

    static final String OPENED = "opened";
    static final String UNANSWERED = "unanswered";
    static final String ESCALATED = "escalated";
    static final String RETURNED = "returned";
    static final String FLAPPING = "flapping";
    static final String EXPIRED = "acknowledgement-expired";

    private Caller() {}

    /** What the severity sets in motion at once. */
    static void respond(Turn turn, String cause) {
        Response response = turn.policy().escalation().responseTo(turn.severity());
        response.call().forEach(level -> call(turn, level, cause));
        if (response.call().isEmpty()) {
            Ownership.lookUp(turn, cause);
        }
    }

    static void call(Turn turn, String level, String cause) {
        call(turn, level, cause, how(turn, null));
    }

    /** As wanted, else as the severity does; a severity that only opens a ticket tells people without ringing. */
    static How how(Turn turn, @Nullable How wanted) {
        if (wanted != null) {
            return wanted;
        }
        How usual = turn.policy().escalation().responseTo(turn.severity()).how();
        return usual == How.TICKET ? How.NOTIFY : usual;
    }

    static void call(Turn turn, String level, String cause, How how) {
        call(turn, level, cause, how, null);
    }

    /** @param request of somebody who wants this one person, beside the path */
    static void call(Turn turn, String level, String cause, How how, Call.@Nullable Request request) {
        boolean alreadyRinging = turn.ladder()
                .open()
                .anyMatch(call -> call.level().equals(level) && (call.how() == how || call.how() == How.PAGE));
        if (alreadyRinging) {
            return;
        }
        int nth = turn.ladder().timesCalled(cause, level) + 1;
        Call call = new Call(
                cause,
                nth,
                level,
                how,
                turn.now(),
                turn.rules().reckoning().after(turn.now(), answerWithin(turn, level, how)),
                CallState.SEARCHING,
                List.of(),
                request);
        boolean onlyNew = cause.startsWith(SEVERITY_CAUSE) && turn.ladder().wasAnsweredThisRound(level);
        turn.ladder(turn.ladder().plus(call));
        turn.record(
                EntryKind.LEVEL_CALLED,
                TimelineEntry.SYSTEM,
                name(turn.policy(), level) + " called: " + (request == null ? cause : request.words()),
                Map.of("level", level, "cause", cause, "how", how.wire()));
        turn.act(new Action.Find(
                turn.id() + "/find/" + call.id(),
                new Action.Purpose.Calling(call.id(), onlyNew),
                lookUp(turn, targets(turn, level))));
    }

    static void callCommander(Turn turn, String cause) {
        if (turn.team().commander().isPresent()) {
            call(turn, COMMANDER_LEVEL, cause);
        } else {
            respond(turn, cause);
        }
    }

    static LookUp lookUp(Turn turn, List<Target> targets) {
        return new LookUp(
                turn.opening().service(),
                turn.opening().team(),
                Audience.resolve(turn, targets),
                turn.ladder().everyone(),
                turn.now());
    }

    /** The level's own time, else the severity's: for a page that follows an unanswered notice, that page's. */
    private static Span answerWithin(Turn turn, String level, How how) {
        EscalationPolicy escalation = turn.policy().escalation();
        Response response = Beside.isMeant(level) && how == How.PAGE
                ? Beside.paging(escalation, turn.severity())
                : escalation.responseTo(turn.severity());
        Span usual = how == How.PAGE && response.thenPage() != null ? response.thenPage() : response.answerWithin();
        return escalation.level(level).map(Level::answerWithin).orElse(usual);
    }

    private static List<Target> targets(Turn turn, String level) {
        if (level.equals(COMMANDER_LEVEL)) {
            return List.of(Target.parse("role:" + Policy.COMMANDER));
        }
        if (Beside.isMeant(level)) {
            return Beside.targets(turn.policy(), level);
        }
        return turn.policy().escalation().level(level).stream()
                .flatMap(found -> found.targets().stream())
                .filter(target ->
                        target.when().holds(turn.severity(), turn.assessment().flags(), turn.phase()))
                .map(LevelTarget::target)
                .toList();
    }

    /** What people read of a level; of a call beside the path, whom it is for. */
    static String name(Policy policy, String level) {
        return policy.escalation()
                .level(level)
                .map(Level::name)
                .orElseGet(() -> Beside.isMeant(level) ? Beside.name(policy, level) : level);
    }

    /** Nobody of this call answered in time, or nobody can: the next level, or the top again with a loud mark. */
    static void climb(Turn turn, Call call, EntryKind why, String text) {
        Call.Request request = call.request();
        if (request != null) {
            Beside.unanswered(turn, call, request, why, text);
            return;
        }
        turn.ladder(turn.ladder().with(call.id(), passed -> passed.as(CallState.PASSED)));
        turn.record(why, TimelineEntry.SYSTEM, text, Map.of("level", call.level(), "cause", call.cause()));
        boolean thenPage =
                turn.policy().escalation().responseTo(turn.severity()).thenPage() != null;
        Optional<Level> next = nextLevel(turn, call);
        if (call.how() == How.NOTIFY && thenPage) {
            call(turn, call.level(), call.cause(), How.PAGE);
        } else if (next.isPresent()) {
            call(turn, next.get().id(), UNANSWERED, call.how());
        } else if (turn.ladder().openOnPath().findAny().isEmpty()) {
            again(turn, call, turn.ladder().roundBegan(), () -> startAgain(turn, call));
        } else if (isOwedAnAnswer(turn, call)) {
            again(turn, call, call.calledAt(), () -> call(turn, call.level(), call.cause(), call.how()));
        }
    }

    /**
     * Calls people again, no sooner than anybody may be rung again: where nobody is there at all, the path would else go
     * round and round in one instant.
     */
    private static void again(Turn turn, Call call, Instant since, Runnable calling) {
        Instant soonest =
                turn.rules().reckoning().after(since, turn.policy().escalation().ringEvery());
        if (!soonest.isAfter(turn.now())) {
            calling.run();
            return;
        }
        turn.ladder(turn.ladder().with(call.id(), passed -> passed.waitingUntil(soonest)));
        turn.attention("nobody can be reached: the escalation path starts again from the top");
        Ownership.lookUp(turn, "nobody-there");
    }

    /** Where every level owes an answer, the top one is rung again although levels below still ring. */
    private static boolean isOwedAnAnswer(Turn turn, Call passed) {
        EscalationPolicy escalation = turn.policy().escalation();
        int rank = escalation.rank(passed.level());
        return escalation.answers() == AnswerRule.EACH_LEVEL
                && turn.ladder().openOnPath().allMatch(open -> escalation.rank(open.level()) < rank);
    }

    /**
     * The next level that has anybody and was not called in this round; none while a level below it, or one above this
     * call, still rings or has answered: that one takes over.
     */
    private static Optional<Level> nextLevel(Turn turn, Call passed) {
        EscalationPolicy escalation = turn.policy().escalation();
        for (Level level : escalation
                .levels()
                .subList(
                        escalation.rank(passed.level()) + 1, escalation.levels().size())) {
            boolean stillRinging = turn.ladder()
                    .openOnPath()
                    .anyMatch(open -> escalation.rank(open.level()) <= escalation.rank(level.id()));
            if (stillRinging || turn.ladder().wasAnsweredThisRound(level.id())) {
                return Optional.empty();
            }
            if (!turn.ladder().wasCalledThisRound(level.id())
                    && !targets(turn, level.id()).isEmpty()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static void startAgain(Turn turn, Call last) {
        turn.ladder(turn.ladder().nextRound());
        turn.record(
                EntryKind.NOBODY_ANSWERED,
                TimelineEntry.SYSTEM,
                "nobody answered, round " + turn.ladder().round() + " starts from the top",
                Map.of("round", String.valueOf(turn.ladder().round())));
        turn.attention("nobody answered: the escalation path starts again from the top");
        boolean answeredOnce = turn.team().commander().isPresent();
        List<String> again = answeredOnce
                ? List.of(last.level())
                : turn.policy().escalation().responseTo(turn.severity()).call();
        (again.isEmpty() ? List.of(last.level()) : again).forEach(level -> call(turn, level, last.cause(), last.how()));
    }

    /** Takes the acknowledgement back: nobody followed it up. */
    static void ringAgain(Turn turn, String reason) {
        turn.record(EntryKind.ACKNOWLEDGEMENT_EXPIRED, TimelineEntry.SYSTEM, reason);
        turn.ladder(turn.ladder().nextRound());
        callCommander(turn, EXPIRED);
    }

    /** Ends all ringing; everybody rung is told to stand down. */
    static void end(Turn turn, String reason) {
        Ringing.standDown(turn, reason);
        turn.ladder(turn.ladder().with(Call::isOpen, call -> call.as(CallState.ENDED)));
    }
}
