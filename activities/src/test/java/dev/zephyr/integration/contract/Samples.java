package dev.zephyr.integration.contract;

import dev.zephyr.communication.Announcement;
import dev.zephyr.port.Card;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.port.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests as an incident makes them, for all contract kits. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    public static final String DETAIL = "card numbers of acme leak through /export";

    private Samples() {}

    public static IncidentBrief incident(String id) {
        return new IncidentBrief(id, "Checkout is down", "SEV1", "checkout", "response", NOW, false, false);
    }

    public static IncidentBrief drill() {
        return new IncidentBrief("inc-drill", "Checkout is down", "SEV1", "checkout", "response", NOW, true, false);
    }

    public static IncidentBrief restricted() {
        return new IncidentBrief("inc-secret", "Suspected breach", "SEV1", "vault", "response", NOW, false, true);
    }

    public static Page page(String key, IncidentBrief incident) {
        Recipient ann = new Recipient("ann", "phone", "inbox");
        Instant due = NOW.plusSeconds(300);
        return new Page(key, PageKind.PAGE, incident, ann, "ack, level 1", DETAIL, due, List.of("roll back"));
    }

    public static Post post(String key, IncidentBrief incident, String place) {
        return new Post(
                key, incident, "room", place, "opened", new Announcement("Checkout is being looked at", DETAIL));
    }

    public static Card card(String key, IncidentBrief incident, String place, String status, String... people) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("status", status);
        lines.put("impact", DETAIL);
        lines.put("eta", "");
        Map<String, String> links = Map.of("runbook", "https://runbooks.example.com/checkout");
        return new Card(key, incident, "room", place, lines, links, List.of(people), true);
    }

    /** The same call by many at once; all results, in no order. */
    public static <T> List<T> together(int callers, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(callers, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
