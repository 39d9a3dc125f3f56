package dev.zephyr.starter.client;

import dev.zephyr.incident.IncidentId;
import dev.zephyr.workflow.IncidentView;
import dev.zephyr.workflow.WorkflowIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists incidents. Which there are comes from the server's list and from what this process touched lately; how they are,
 * from the incidents themselves, and from the list where one does not answer.
 */
final class IncidentList {

    private static final int AT_ONCE = 8;
    private static final int CANDIDATES = 20;
    private static final int PREDECESSORS = 10;
    private static final Pattern PREFIX = Pattern.compile("[a-z2-7]{1,12}|[a-z2-7]{12}-[0-9a-z]{0,13}");
    /** From 2001 to 3084 the opening's second has six characters. */
    private static final Pattern WHOLE = Pattern.compile("[a-z2-7]{12}-[0-9a-z]{6,13}");

    private static final String INCIDENTS = WorkflowIds.living("");

    private final Gateway gateway;
    private final Recent recent;
    private final ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "incident-list");
        thread.setDaemon(true);
        return thread;
    });

    IncidentList(Gateway gateway, Recent recent) {
        this.gateway = gateway;
        this.recent = recent;
    }

    List<Listed> of(StatusFilter filter, int limit) {
        Map<String, Listed> known = new LinkedHashMap<>();
        gateway.list(filter.query(), limit).forEach(listed -> known.putIfAbsent(listed.workflowId(), listed));
        Set<String> workflowIds = new LinkedHashSet<>(known.keySet());
        workflowIds.addAll(recent.workflowIds().stream().limit(limit).toList());
        return read(workflowIds, known).stream()
                .filter(filter::holds)
                .sorted(Comparator.comparing(Listed::opened).reversed().thenComparing(Listed::id))
                .limit(limit)
                .toList();
    }

    private List<Listed> read(Set<String> workflowIds, Map<String, Listed> known) {
        List<CompletableFuture<List<Listed>>> reads = workflowIds.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> read(id, Optional.ofNullable(known.get(id))), readers))
                .toList();
        Map<String, Listed> byId = new LinkedHashMap<>();
        reads.stream().flatMap(read -> read.join().stream()).forEach(listed -> byId.put(listed.id(), listed));
        return List.copyOf(byId.values());
    }

    /** The incident under a workflow id; with it those before it, which moved out and may be on no list. */
    private List<Listed> read(String workflowId, Optional<Listed> listed) {
        try {
            List<Listed> found = new ArrayList<>();
            Optional<String> next = Optional.of(workflowId);
            while (next.isPresent() && found.size() < PREDECESSORS) {
                String id = next.get();
                Optional<IncidentView> view = gateway.view(id);
                view.ifPresent(it -> found.add(Listed.of(id, it)));
                next = view.map(it -> it.incident().opening().previous())
                        .map(previous -> WorkflowIds.moved(new IncidentId(previous)));
            }
            return found;
        } catch (TemporalAway e) {
            return listed.stream().toList();
        }
    }

    String resolve(String text) {
        String prefix = text.strip().toLowerCase(Locale.ROOT);
        if (WHOLE.matcher(prefix).matches()) {
            return prefix;
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw CommandRefused.unknown("\"" + text + "\"");
        }
        int dash = prefix.indexOf('-');
        String code = dash < 0 ? prefix : prefix.substring(0, dash);
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(recent.workflowIds().stream(), Stream.of(WorkflowIds.living(code)))
                .filter(id -> id.startsWith(INCIDENTS + code))
                .distinct()
                .limit(CANDIDATES)
                .flatMap(id -> idUnder(id).stream())
                .filter(id -> id.startsWith(prefix))
                .forEach(ids::add);
        if (ids.size() == 1
                && code.length() == prefix.length()
                && code.length() == ids.iterator().next().indexOf('-')) {
            return ids.iterator().next();
        }
        gateway.list("WorkflowType = 'Incident' AND ZephyrIncident STARTS_WITH '" + prefix + "'", CANDIDATES)
                .forEach(listed -> ids.add(listed.id()));
        return only(text, List.copyOf(ids));
    }

    /** A terminated run answers no question, but its id stands in the server's list. */
    private Optional<String> idUnder(String workflowId) {
        return gateway.newest(workflowId)
                .filter(Run::isTerminated)
                .map(run -> run.incident().id())
                .or(() -> gateway.view(workflowId)
                        .map(view -> view.incident().id().value()));
    }

    private static String only(String text, List<String> ids) {
        if (ids.isEmpty()) {
            throw CommandRefused.unknown("\"" + text + "\"");
        }
        if (ids.size() > 1) {
            throw new AmbiguousId(text, ids);
        }
        return ids.get(0);
    }
}
