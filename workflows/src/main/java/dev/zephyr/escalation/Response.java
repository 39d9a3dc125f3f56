package dev.zephyr.escalation;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.How;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident of one severity sets in motion at once.
 *
 * @param call the levels called from the start
 * @param answerWithin how long a call of a level without a time of its own may stay unanswered; zero where nothing rings
 * @param thenPage when given, an unanswered notice turns into a page of the same level before the path climbs, to be answered
 *     within this span (M-36)
 */
public record Response(
        How how,
        List<String> call,
        Span answerWithin,
        @Nullable Span thenPage,
        List<String> clauses) {

    public Response {
        call = Ordered.list(call);
        answerWithin = answerWithin == null ? Span.ZERO : answerWithin;
        clauses = Ordered.list(clauses);
    }
}
