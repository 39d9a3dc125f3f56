package dev.zephyr.integration.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.FailureTypes;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The two calls that a page takes. No failure repeats what Twilio says in words: it names the number. */
final class TwilioApi {

    /** What can be made; the word is part of the address. */
    enum Resource {
        MESSAGES,
        CALLS;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String path() {
            return name().charAt(0) + word().substring(1) + ".json";
        }
    }

    private static final String ADDRESS = "https://api.twilio.com";
    private static final int LISTED = 20;

    private static final Map<Integer, String> REASONS = Map.of(
            20003, "the account's secrets are wrong",
            21211, "there is no such number",
            21214, "there is no such number",
            21217, "there is no such number",
            21219, "a trial account calls verified numbers only",
            21408, "the account may not send to that country",
            21608, "a trial account sends to verified numbers only",
            21610, "the person has answered STOP and has to send START",
            21614, "the number takes no messages",
            21215, "the account may not call that country");

    private final VendorSettings settings;
    private final Http http;

    TwilioApi(VendorSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    /** The latest ones from our number to another, the newest first. */
    Stream<JsonNode> latest(Resource resource, String to, String what) {
        Map<String, String> query = Map.of("To", to, "From", from(), "PageSize", String.valueOf(LISTED));
        Answer answer = http.call(request(resource, "?" + form(query)).GET(), what, FailureTypes.UNREACHABLE);
        return StreamSupport.stream(answer.json().path(resource.word()).spliterator(), false);
    }

    /** Its id. An acceptance without one is none: something between here and Twilio said it, and a look-up tells. */
    String create(Resource resource, Map<String, String> fields, String what) {
        HttpRequest.Builder request = request(resource, "")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        Answer answer = http.exchange(request, what);
        if (!answer.isAccepted()) {
            throw http.judge(
                    answer,
                    what + ": Twilio answered " + answer.status()
                            + reason(answer.json().path("code").asInt()),
                    FailureTypes.UNREACHABLE);
        }
        String sid = answer.json().path("sid").asText();
        if (sid.isEmpty()) {
            throw Failures.retry(what + ": Twilio answered neither yes nor no; it is tried again");
        }
        return sid;
    }

    String from() {
        return settings.need("from");
    }

    private static String reason(int code) {
        if (code == 0) {
            return "";
        }
        String words = REASONS.get(code);
        return " with its error " + code + (words == null ? "" : ": " + words);
    }

    private HttpRequest.Builder request(Resource resource, String query) {
        String account = settings.need("account");
        boolean keyed = !settings.secrets("api-key").isEmpty();
        String user = keyed ? settings.needSecret("api-key").reveal() : account;
        String password = settings.needSecret(keyed ? "api-secret" : "token").reveal();
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        String address = settings.value("url").orElse(ADDRESS);
        return HttpRequest.newBuilder(URI.create(
                        address + "/2010-04-01/Accounts/" + encoded(account) + "/" + resource.path() + query))
                .header("authorization", "Basic " + basic)
                .header("accept", "application/json");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
