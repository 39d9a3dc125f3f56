package dev.zephyr.integration.pagerduty;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Json;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rings by PagerDuty's events (P-15): the page's key is the {@code dedup_key}, so that a repeat of an open one is no second
 * page. Somebody else's answer acknowledges it there, the stand-down resolves it. Our timers climb, not PagerDuty's. What only
 * tells is left to the next contact method: PagerDuty would ring with it, and nobody would resolve it there.
 */
public final class PagerDutyPager implements Pager {

    private static final String ADDRESS = "https://events.pagerduty.com";
    private static final int LONGEST_SUMMARY = 1024;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_TEXT = 20_000;

    /** What follows on a page has its key with the kind behind it. */
    private static final List<PageKind> FOLLOWING = List.of(PageKind.JOIN, PageKind.STAND_DOWN);

    private final VendorSettings settings;
    private final Addresses addresses;
    private final Http http;

    public PagerDutyPager(VendorSettings settings, Addresses addresses, Http http) {
        this.settings = settings;
        this.addresses = addresses;
        this.http = http;
    }

    @Override
    public Receipt ring(Page page) {
        String what = "could not ring " + page.recipient().responder() + " by PagerDuty for " + page.key();
        if (page.kind() == PageKind.NOTICE) {
            throw Failures.refuse(
                    FailureTypes.UNREACHABLE, what + ": it rings, and this only tells; add a second contact method");
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routing_key", routingKey(page, what).reveal());
        event.put("event_action", action(page.kind()));
        event.put("dedup_key", key(page));
        if (!FOLLOWING.contains(page.kind())) {
            event.put("payload", payload(Disclosure.of(page)));
            event.put("client", "Zephyr");
            Optional.ofNullable(Disclosure.of(page.incident()).links().get("runbook"))
                    .ifPresent(runbook -> event.put("links", List.of(Map.of("href", runbook, "text", "Runbook"))));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.value("events-url").orElse(ADDRESS) + "/v2/enqueue"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(event)));
        Answer answer = http.call(request, what, FailureTypes.UNREACHABLE);
        if (!answer.json().path("status").asText().equals("success")) {
            throw Failures.retry(what + ": PagerDuty answered neither yes nor no; it is tried again");
        }
        return new Receipt(key(page));
    }

    private static String action(PageKind kind) {
        return switch (kind) {
            case PAGE, NOTICE -> "trigger";
            case JOIN -> "acknowledge";
            case STAND_DOWN -> "resolve";
        };
    }

    /** That of the page which this one follows. */
    private static String key(Page page) {
        String suffix = "/" + page.kind().wire();
        String key = FOLLOWING.contains(page.kind()) && page.key().endsWith(suffix)
                ? page.key().substring(0, page.key().length() - suffix.length())
                : page.key();
        return key.length() <= LONGEST_KEY
                ? key
                : page.incident().id() + "/" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> payload(Page page) {
        IncidentBrief incident = page.incident();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("summary", Words.line(Disclosure.headline(incident), LONGEST_SUMMARY));
        payload.put("source", incident.service().isEmpty() ? "zephyr" : incident.service());
        payload.put("severity", "critical");
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("incident", incident.id());
        details.put("text", Words.cut(page.text(), LONGEST_TEXT));
        if (page.dueAt() != null) {
            details.put("answer by", page.dueAt().toString());
        }
        payload.put("custom_details", details);
        return payload;
    }

    /** Of the integration whose escalation policy calls this person; the same for all three actions. */
    private Secret routingKey(Page page, String what) {
        Address address = addresses
                .find(page.recipient().responder(), page.recipient().method())
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE, what + ": no address is known; add it to the catalogue"));
        return address.secrets().stream()
                .findFirst()
                .or(() -> settings.secrets("routing-key").stream().findFirst())
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE,
                        what
                                + ": no routing key is at its place; set the secret of the contact method, or routing-key in"
                                + " integrations.yaml"));
    }
}
