package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.hooks.door.Doorkeeper;
import dev.zephyr.starter.hooks.door.Knock;
import dev.zephyr.starter.hooks.door.ProofDelayed;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where every delivery comes in: whom the doorkeeper does not know is sent away, and seen to be. */
final class Entrance {

    /** Addresses are anybody's to make up: they are counted as one. */
    private static final String NO_ROUTE = "unknown";

    private final CatalogueStore store;
    private final Doorkeeper doorkeeper;
    private final Refusals refusals;

    Entrance(CatalogueStore store, Doorkeeper doorkeeper, Refusals refusals) {
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.refusals = refusals;
    }

    /** A request before its body is read. */
    static Knock head(HttpServletRequest request, Instant at) {
        return head(request, "", at);
    }

    /** The same of the headers behind a prefix alone, which is not theirs. */
    static Knock head(HttpServletRequest request, String prefix, Instant at) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                headers.put(name.substring(prefix.length()), Collections.list(request.getHeaders(name)));
            }
        }
        String query = request.getQueryString();
        return new Knock(headers, query == null ? "" : query, new byte[0], at);
    }

    /**
     * The route that the sender proves it may use.
     *
     * @throws ProofDelayed when it has to try again
     */
    Route admit(String source, String routeId, Knock knock) throws ProofDelayed {
        return doorkeeper
                .admit(store.catalogue(), source, routeId, knock)
                .orElseThrow(() -> refused(
                        routeId,
                        Problem.of(
                                401,
                                "unauthorized",
                                "the route or its secret is wrong: compare both with routes.yaml")));
    }

    /**
     * The route of a request whose body could not be read, when its head alone proves the sender; it is refused otherwise.
     *
     * @throws ProofDelayed when it has to try again
     */
    Route admitUnread(String source, String routeId, Knock head, Problem unread) throws ProofDelayed {
        return doorkeeper
                .admitUnread(store.catalogue(), source, routeId, head)
                .orElseThrow(() -> refused(routeId, unread));
    }

    private Problem.Failure refused(String routeId, Problem problem) {
        Optional<Route> known = store.catalogue().route(routeId);
        refusals.note(known.map(Route::id).orElse(NO_ROUTE), problem);
        return problem.failure();
    }
}
