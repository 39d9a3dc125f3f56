package dev.zephyr.integration.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Json;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.FailureTypes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Linear's GraphQL: its errors come as 200 with a list of them, and a full quota as 400. */
final class LinearApi {

    private static final String ADDRESS = "https://api.linear.app";
    private static final String QUOTA = "RATELIMITED";

    private final VendorSettings settings;
    private final Http http;

    LinearApi(VendorSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    /** An answer: what was asked for, or why not. */
    record Outcome(JsonNode data, String error) {

        boolean isDone() {
            return error.isEmpty();
        }
    }

    /** Throws for everything that is no answer of the interface itself. */
    Outcome ask(String query, Map<String, ?> variables, String what) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.value("url").orElse(ADDRESS) + "/graphql"))
                .header("authorization", settings.needSecret("token").reveal())
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", query, "variables", variables))));
        Answer answer = http.exchange(request, what);
        JsonNode errors = answer.json().path("errors");
        if (errors.findValuesAsText("code").contains(QUOTA)) {
            throw http.again(answer, what + ": its quota is used up");
        }
        boolean speaks = answer.isAccepted() && answer.json().isObject();
        if (!speaks && answer.isAccepted()) {
            throw http.again(answer, what + ": it answered what can not be read");
        }
        if (!speaks) {
            throw http.judge(
                    answer, what + ": it answered " + answer.status() + " " + message(errors), FailureTypes.REFUSED);
        }
        return new Outcome(answer.json().path("data"), message(errors));
    }

    private static String message(JsonNode errors) {
        JsonNode first = errors.path(0);
        return first.at("/extensions/userPresentableMessage")
                .asText(first.path("message").asText(""));
    }
}
