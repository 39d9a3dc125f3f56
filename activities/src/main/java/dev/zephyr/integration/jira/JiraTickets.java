package dev.zephyr.integration.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Accounts;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Json;
import dev.zephyr.integration.OneAtATime;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.Assignment;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets in a Jira project (P-30). Jira knows no keys: a ticket bears a label made of its key, and is looked for before it is
 * made. The search lags behind, so that after an answer that was lost it is looked again only after {@link #LAG}.
 */
public final class JiraTickets implements Tickets {

    static final Duration LAG = Duration.ofSeconds(45);

    private static final String VENDOR = "jira";
    private static final int LONGEST_SUMMARY = 255;
    private static final int LONGEST_TEXT = 30_000;

    private final VendorSettings settings;
    private final Http http;
    private final Accounts accounts;
    private final OneAtATime turns = new OneAtATime();

    public JiraTickets(VendorSettings settings, Http http, Accounts accounts) {
        this.settings = settings;
        this.http = http;
        this.accounts = accounts;
    }

    @Override
    public Receipt open(Post ticket) {
        return turns.about(ticket.key(), () -> {
            String what = "could not open the ticket " + ticket.key() + " in Jira";
            String key = find(mark(ticket), what).orElseGet(() -> create(ticket, what));
            return new Receipt(key, settings.need("url") + "/browse/" + key);
        });
    }

    @Override
    public boolean isDone(String reference) {
        String path = "/rest/api/3/issue/" + URLEncoder.encode(reference, StandardCharsets.UTF_8) + "?fields=status";
        String what = "could not read the ticket " + reference + " in Jira";
        Answer answer = http.exchange(request(path).GET(), what);
        if (answer.status() == 404) {
            return false;
        }
        if (!answer.isAccepted()) {
            throw http.judge(answer, what + ": it answered " + answer.status(), FailureTypes.REFUSED);
        }
        return answer.json().at("/fields/status/statusCategory/key").asText().equals("done");
    }

    private Optional<String> find(String mark, String what) {
        Map<String, Object> search =
                Map.of("jql", "labels = \"" + mark + "\"", "fields", List.of("labels"), "maxResults", 1);
        JsonNode found = http.call(post("/rest/api/3/search/jql", search), what, FailureTypes.REFUSED)
                .json();
        return Optional.ofNullable(found.at("/issues/0/key").textValue());
    }

    /** Whatever is not a plain refusal may have been done, and the search does not show it at once. */
    private String create(Post ticket, String what) {
        HttpRequest.Builder request = post("/rest/api/3/issue", Map.of("fields", fields(ticket)));
        Answer answer;
        try {
            answer = http.exchange(request, what);
        } catch (ApplicationFailure lost) {
            throw lost.isNonRetryable() ? lost : Failures.retryAfter(String.valueOf(lost.getOriginalMessage()), LAG);
        }
        if (answer.isAccepted()) {
            return answer.json().path("key").asText();
        }
        String said = what + ": it answered " + answer.status() + " " + Words.line(errors(answer), LONGEST_SUMMARY);
        throw answer.status() >= 500
                ? Failures.retryAfter(said + "; it is looked for and tried again", LAG)
                : http.judge(answer, said, FailureTypes.REFUSED);
    }

    private static String errors(Answer answer) {
        JsonNode json = answer.json();
        return json.path("errorMessages").isEmpty() && json.path("errors").isEmpty()
                ? ""
                : json.path("errorMessages") + " " + json.path("errors");
    }

    private Map<String, Object> fields(Post ticket) {
        Announcement said = Disclosure.of(ticket);
        Map<String, Object> fields = new LinkedHashMap<>();
        String service = ticket.incident().service();
        fields.put(
                "project", Map.of("key", settings.value(service, "project").orElseGet(() -> settings.need("project"))));
        fields.put("issuetype", Map.of("name", settings.value("issue-type").orElse("Task")));
        fields.put("summary", Words.line(said.title(), LONGEST_SUMMARY));
        fields.put("description", Adf.document(Words.cut(said.text(), LONGEST_TEXT)));
        List<String> labels = new ArrayList<>(ticket.labels());
        labels.add(mark(ticket));
        fields.put("labels", labels);
        Assignment assignment = ticket.assignment();
        if (assignment != null) {
            accounts.find(VENDOR, assignment.owner()).ifPresent(id -> fields.put("assignee", Map.of("id", id)));
            if (assignment.due() != null) {
                fields.put(
                        "duedate",
                        assignment.due().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            }
        }
        return fields;
    }

    /** A label takes no spaces, and not every sign of a key. */
    private static String mark(Post ticket) {
        return "zephyr-" + UUID.nameUUIDFromBytes(ticket.key().getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        return request(path).header("content-type", "application/json").POST(BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder request(String path) {
        String user =
                settings.need("email") + ":" + settings.needSecret("token").reveal();
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(settings.need("url") + path))
                .header("authorization", "Basic " + basic)
                .header("accept", "application/json");
    }
}
