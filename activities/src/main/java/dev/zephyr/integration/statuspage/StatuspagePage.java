package dev.zephyr.integration.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.OneAtATime;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.integration.http.Http;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.StatusPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One entry per incident (P-32). Statuspage knows no keys: the entry bears the incident's id and the keys of its updates as
 * metadata, and is looked for before anything is made. It is made in silence and without words; subscribers are mailed by
 * the update that follows, and an update that was told already is not sent again.
 */
public final class StatuspagePage implements StatusPage {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_BODY = 25_000;
    private static final int KEYS_KEPT = 50;
    private static final String RESOLVED = "resolved";

    /** What the writer of the message says has the word. */
    private static final Pattern STATUS =
            Pattern.compile("(?mi)^status: *(investigating|identified|monitoring|resolved)\\b");

    private final VendorSettings settings;
    private final StatuspageApi api;
    private final OneAtATime turns = new OneAtATime();

    public StatuspagePage(VendorSettings settings, Http http) {
        this.settings = settings;
        this.api = new StatuspageApi(settings, http);
    }

    @Override
    public Receipt publish(Post post) {
        return turns.about(post.incident().id(), () -> {
            String what = "could not publish " + post.key() + " at Statuspage";
            Optional<JsonNode> before = api.find(post.incident().id(), what);
            JsonNode entry = before.orElseGet(() -> api.create(opening(post), what));
            List<String> told = keys(entry);
            JsonNode now = told.contains(post.key())
                    ? entry
                    : api.update(entry.path("id").asText(), update(post, told), what);
            return new Receipt(now.path("id").asText(), now.path("shortlink").asText(null));
        });
    }

    private Map<String, Object> opening(Post post) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", Words.line(Disclosure.headline(post.incident()), LONGEST_NAME));
        entry.put("status", "investigating");
        entry.put("deliver_notifications", false);
        entry.put("metadata", metadata(post, List.of()));
        return entry;
    }

    private Map<String, Object> update(Post post, List<String> told) {
        Announcement said = Disclosure.of(post);
        String status = status(post, said);
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("name", Words.line(Disclosure.headline(post.incident()), LONGEST_NAME));
        update.put("status", status);
        update.put("body", Words.whole(said, LONGEST_BODY));
        update.put(
                "deliver_notifications", settings.value("notify").orElse("true").equals("true"));
        List<String> components = settings.values(post.incident().service(), "components");
        if (!components.isEmpty()) {
            String state = status.equals(RESOLVED)
                    ? "operational"
                    : settings.value("component-status").orElse("partial_outage");
            Map<String, String> states = new LinkedHashMap<>();
            components.forEach(component -> states.put(component, state));
            update.put("components", states);
            update.put("component_ids", components);
        }
        update.put(
                "metadata",
                metadata(
                        post,
                        Stream.concat(told.stream(), Stream.of(post.key())).toList()));
        return update;
    }

    /** As the message says, else by the phase. */
    private static String status(Post post, Announcement said) {
        Matcher written = STATUS.matcher(said.text());
        if (written.find()) {
            return written.group(1).toLowerCase(Locale.ROOT);
        }
        String phase = post.incident().phase();
        boolean active = Phase.ACTIVE.stream().anyMatch(it -> it.wire().equals(phase));
        if (!active) {
            return phase.isEmpty() ? "investigating" : RESOLVED;
        }
        return phase.equals(Phase.RESPONSE.wire()) ? "identified" : "investigating";
    }

    /** The latest updates: a repeat comes within hours. */
    private static Map<String, Object> metadata(Post post, List<String> told) {
        List<String> latest = told.subList(Math.max(0, told.size() - KEYS_KEPT), told.size());
        return Map.of("zephyr", Map.of("incident", post.incident().id(), "updates", String.join(" ", latest)));
    }

    private static List<String> keys(JsonNode entry) {
        return Stream.of(entry.at("/metadata/zephyr/updates").asText().split(" ", -1))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
