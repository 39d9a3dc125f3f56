package dev.zephyr.integration.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project as Jira Cloud keeps it; its search may lag behind. */
public final class JiraVendor implements VendorDouble.Vendor {

    public static final String EMAIL = "bot@example.com";
    public static final String TOKEN = "jira-token";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern LABEL = Pattern.compile("labels = \"([^\"]+)\"");

    private final Map<String, ObjectNode> issues = new LinkedHashMap<>();
    private boolean searchLags;

    public Map<String, ObjectNode> issues() {
        return issues;
    }

    /** What was made is not found yet. */
    public void searchLags(boolean lags) {
        searchLags = lags;
    }

    public void done(String key) {
        issues.get(key).withObject("/fields/status/statusCategory").put("key", "done");
    }

    @Override
    public Reply answer(Request request) {
        String basic = Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.headers().getFirst("authorization"))) {
            return new Reply(401, "{\"errorMessages\":[\"Client must be authenticated\"]}");
        }
        if (request.path().equals("/rest/api/3/search/jql")) {
            return search(body(request));
        }
        if (request.path().equals("/rest/api/3/issue")) {
            return create(body(request).path("fields"));
        }
        ObjectNode issue = issues.get(request.path().replace("/rest/api/3/issue/", ""));
        return issue == null
                ? new Reply(404, "{\"errorMessages\":[\"Issue does not exist\"]}")
                : new Reply(200, issue.toString());
    }

    private Reply search(JsonNode query) {
        Matcher label = LABEL.matcher(query.path("jql").asText());
        if (!label.find()) {
            return new Reply(400, "{\"errorMessages\":[\"The JQL is not bounded\"]}");
        }
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode found = answer.putArray("issues");
        issues.values().stream()
                .filter(issue ->
                        !searchLags && issue.at("/fields/labels").toString().contains("\"" + label.group(1) + "\""))
                .forEach(found::add);
        return new Reply(200, answer.toString());
    }

    private Reply create(JsonNode fields) {
        ObjectNode errors = MAPPER.createObjectNode();
        if (!fields.at("/project/key").asText().equals("OPS")) {
            errors.put("project", "valid project is required");
        }
        String summary = fields.path("summary").asText();
        if (summary.isEmpty() || summary.length() > 255 || summary.contains("\n")) {
            errors.put("summary", "Summary must be one line of at most 255 characters");
        }
        boolean isDocument = fields.at("/description/type").asText().equals("doc")
                && fields.path("description").findValuesAsText("text").stream().noneMatch(String::isEmpty);
        if (!isDocument) {
            errors.put("description", "Operation value must be an Atlassian Document");
        }
        fields.path("labels").forEach(label -> {
            if (label.asText().contains(" ")) {
                errors.put("labels", "The label contains spaces which is invalid.");
            }
        });
        if (!errors.isEmpty()) {
            return new Reply(
                    400, MAPPER.createObjectNode().set("errors", errors).toString());
        }
        String key = "OPS-" + (issues.size() + 1);
        ObjectNode issue =
                MAPPER.createObjectNode().put("id", "1000" + issues.size()).put("key", key);
        issue.set("fields", fields.deepCopy());
        issue.withObject("/fields/status/statusCategory").put("key", "new");
        issues.put(key, issue);
        return new Reply(201, issue.toString());
    }

    private static JsonNode body(Request request) {
        try {
            return MAPPER.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
