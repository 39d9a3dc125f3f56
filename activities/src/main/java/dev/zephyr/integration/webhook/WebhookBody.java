package dev.zephyr.integration.webhook;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Json;
import dev.zephyr.port.Card;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import dev.zephyr.port.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a webhook, as docs/webhook.md describes it: receivers rely on the names, so they only grow. */
record WebhookBody(
        String id,
        String kind,
        About incident,
        String severity,
        String summary,
        String text,
        @Nullable String recipient,
        @Nullable String method,
        @Nullable String channel,
        @Nullable String place,
        @Nullable String step,
        @Nullable Instant dueAt,
        Instant sentAt,
        List<String> authority,
        @Nullable List<String> labels,
        List<Other> others) {

    /** Another incident that waits for the same person, and whose page is not sent apart. */
    record Other(
            String id,
            About incident,
            String severity,
            String summary,
            @Nullable Instant dueAt) {

        static Other of(Waiting waiting) {
            return new Other(
                    waiting.key(),
                    About.of(waiting.incident()),
                    waiting.incident().severity(),
                    Disclosure.headline(waiting.incident()),
                    waiting.dueAt());
        }
    }

    /** The incident it is about. */
    record About(
            String id,
            String title,
            String severity,
            String service,
            String phase,
            Instant opened,
            @Nullable Instant began,
            boolean drill,
            boolean confidential,
            Map<String, String> links) {

        static About of(IncidentBrief brief) {
            return new About(
                    brief.id(),
                    brief.title(),
                    brief.severity(),
                    brief.service(),
                    brief.phase(),
                    brief.opened(),
                    brief.began(),
                    brief.drill(),
                    brief.confidential(),
                    brief.links());
        }
    }

    static String of(Page given, Instant now) {
        Page page = Disclosure.of(given);
        return Json.write(new WebhookBody(
                page.key(),
                page.kind().wire(),
                About.of(page.incident()),
                page.incident().severity(),
                Disclosure.headline(page.incident()),
                page.text(),
                page.recipient().responder(),
                page.recipient().method(),
                null,
                null,
                page.step(),
                page.dueAt(),
                now,
                page.authority(),
                null,
                page.others().stream().map(Other::of).toList()));
    }

    /** Label and value of each line as the text: whoever takes it shows the latest. */
    static String of(Card given, Instant now) {
        Card card = Disclosure.of(given);
        StringBuilder text = new StringBuilder();
        card.lines().forEach((label, value) -> line(text, label, value.isBlank() ? "unknown" : value));
        card.links().forEach((label, link) -> line(text, label, link));
        return Json.write(new WebhookBody(
                card.key(),
                "show-card",
                About.of(card.incident()),
                card.incident().severity(),
                Disclosure.headline(card.incident()),
                text.toString(),
                null,
                null,
                card.channel(),
                card.place(),
                null,
                null,
                now,
                List.of(),
                null,
                List.of()));
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(text.isEmpty() ? "" : "\n").append(label).append(": ").append(value);
    }

    static String of(String kind, Post post, Instant now) {
        IncidentBrief incident = Disclosure.of(post.incident());
        Announcement said = Disclosure.of(post);
        return Json.write(new WebhookBody(
                post.key(),
                kind,
                About.of(incident),
                incident.severity(),
                said.title(),
                said.text(),
                null,
                null,
                post.channel(),
                post.place(),
                null,
                null,
                now,
                List.of(),
                post.labels().isEmpty() ? null : post.labels(),
                List.of()));
    }
}
