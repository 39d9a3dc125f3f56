package dev.zephyr.integration.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Json;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.FailureTypes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The three calls that an entry takes. */
final class StatuspageApi {

    private static final String ADDRESS = "https://api.statuspage.io";
    private static final int LISTED = 100;

    private final VendorSettings settings;
    private final Http http;

    StatuspageApi(VendorSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    /** The entry that bears this mark, among the latest hundred. */
    Optional<JsonNode> find(String incident, String what) {
        JsonNode all = http.call(request("/incidents?limit=" + LISTED).GET(), what, FailureTypes.REFUSED)
                .json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.at("/metadata/zephyr/incident").asText().equals(incident))
                .findFirst();
    }

    JsonNode create(Map<String, ?> entry, String what) {
        return send(request("/incidents").POST(BodyPublishers.ofString(body(entry))), what);
    }

    JsonNode update(String id, Map<String, ?> change, String what) {
        return send(request("/incidents/" + id).method("PATCH", BodyPublishers.ofString(body(change))), what);
    }

    private JsonNode send(HttpRequest.Builder request, String what) {
        return http.call(request.header("content-type", "application/json"), what, FailureTypes.REFUSED)
                .json();
    }

    private static String body(Map<String, ?> incident) {
        return Json.write(Map.of("incident", incident));
    }

    private HttpRequest.Builder request(String path) {
        String address = settings.value("url").orElse(ADDRESS);
        return HttpRequest.newBuilder(URI.create(address + "/v1/pages/" + settings.need("page") + path))
                .header("authorization", "OAuth " + settings.needSecret("token").reveal());
    }
}
