package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Basis;
import dev.zephyr.obligation.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Paging never ends in silence. */
final class Escalation {

    /** The longest an elapsed answer time of a page may be, where a policy sets one (O-24). */
    static final String ANSWER_LIMIT = "answer-limit";

    private static final Set<String> TELLS = Set.of("page", "notify");

    private Escalation() {}

    static Stream<Finding> responsesThatCallNobody(PolicyTree policy) {
        return policy.all("escalation/response/*")
                .filter(response -> TELLS.contains(response.child("how").text())
                        && response.child("call").texts().isEmpty())
                .map(response -> response.error(
                        "this response is to " + response.child("how").text() + " people and calls no level",
                        "name a level under call"));
    }

    static Stream<Finding> callsThatRingNobody(PolicyTree policy) {
        Ladder ladder = Ladder.of(policy);
        return IntStream.range(0, ladder.levels().size())
                .filter(rank -> !ladder.silentWhenCalled(rank).isEmpty())
                .mapToObj(rank -> ladder.levels()
                        .get(rank)
                        .error(
                                "this level is called under " + String.join(", ", ladder.silentWhenCalled(rank))
                                        + " and rings nobody then",
                                "give it a target that holds there"));
    }

    /** The climb passes over it, which may be meant. */
    static Stream<Finding> climbsThatRingNobody(PolicyTree policy) {
        Ladder ladder = Ladder.of(policy);
        return IntStream.range(0, ladder.levels().size())
                .filter(rank -> !ladder.silentInClimb(rank).isEmpty())
                .mapToObj(rank -> ladder.levels()
                        .get(rank)
                        .notice(
                                "a climb under " + String.join(", ", ladder.silentInClimb(rank))
                                        + " passes over this level, which rings nobody then",
                                "give it a target that holds there if that is not meant"));
    }

    static Stream<Finding> lastLevelWithoutTargets(PolicyTree policy) {
        List<Place> levels = policy.all("escalation/levels/*").toList();
        return levels.stream()
                .skip(Math.max(0, levels.size() - 1))
                .filter(level -> level.all("targets/*").findAny().isEmpty())
                .map(level -> level.error("the path ends in nobody", "name under targets who is rung last"));
    }

    static Stream<Finding> levelsOutOfReach(PolicyTree policy) {
        Ladder ladder = Ladder.of(policy);
        return IntStream.range(0, ladder.levels().size())
                .filter(rank -> !ladder.isReached(rank))
                .mapToObj(rank -> ladder.levels()
                        .get(rank)
                        .warning("nothing calls this level and no climb reaches it", "call it, or leave it out"));
    }

    /** A call without an answer time would go through all levels in one instant. */
    static Stream<Finding> callsWithoutAnswerTime(PolicyTree policy) {
        Ladder ladder = Ladder.of(policy);
        return ladder.calls().stream()
                .filter(call -> ladder.reached(call).anyMatch(rank -> !hasAnswerTime(ladder, rank, call.severity())))
                .collect(Collectors.groupingBy(
                        call -> owner(ladder, call).pointer().toString(), Collectors.toList()))
                .values()
                .stream()
                .map(calls -> owner(ladder, calls.get(0))
                        .error(
                                "a call here has no answer time, so it would go to every level at once",
                                "write a positive answerWithin here or at every level from "
                                        + calls.get(0).where().text() + " on"));
    }

    static Stream<Finding> pagesWithoutAnswerTime(PolicyTree policy) {
        return policy.all("escalation/response/*/thenPage")
                .filter(time -> time.span().filter(Timing::isZero).isPresent())
                .map(time -> time.error(
                        "the page that an unanswered notice becomes has no time to be answered in",
                        "write a span such as 5m, or leave thenPage out"));
    }

    static Stream<Finding> answerTimesOverTheLimit(PolicyTree policy) {
        Optional<Span> limit = policy.one("settings/" + ANSWER_LIMIT + "/value").span();
        Stream<Place> times = Stream.of(
                        policy.all("escalation/levels/*/answerWithin"),
                        policy.all("escalation/response/*")
                                .filter(response -> response.child("how").text().equals("page"))
                                .flatMap(response -> response.all("answerWithin")),
                        policy.all("escalation/response/*/thenPage"))
                .flatMap(found -> found);
        return limit.filter(span -> span.basis() == Basis.ELAPSED).stream()
                .flatMap(span -> times.filter(place -> place.span()
                                .filter(time -> time.basis() == Basis.ELAPSED
                                        && time.amount().compareTo(span.amount()) > 0)
                                .isPresent())
                        .map(place -> place.error(
                                "a page may stay unanswered for longer than the setting " + ANSWER_LIMIT + " allows",
                                "write " + span + " or less")));
    }

    /** A time that can not be read is the schema's finding. */
    private static boolean hasAnswerTime(Ladder ladder, int rank, String severity) {
        Optional<Place> own = Optional.of(ladder.levels().get(rank).child("answerWithin"));
        return own.filter(Place::isThere)
                .or(() -> ladder.response(severity).map(response -> response.child("answerWithin")))
                .filter(Place::isThere)
                .filter(time -> time.span()
                        .filter(span -> Timing.isZero(span) || span.isNegative())
                        .isEmpty())
                .isPresent();
    }

    /** Where the answer time belongs: the response of the severity, else the call itself. */
    private static Place owner(Ladder ladder, Ladder.Call call) {
        return ladder.response(call.severity()).orElse(call.where());
    }
}
