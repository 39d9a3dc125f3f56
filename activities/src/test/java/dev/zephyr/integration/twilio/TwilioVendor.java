package dev.zephyr.integration.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An account of Twilio: takes every message and call that is well formed, the same one again as another, and lists the newest
 * first. A call is listed without anything of what it said.
 */
public final class TwilioVendor implements VendorDouble.Vendor {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "twilio-token";
    public static final String OURS = "+15005550006";
    /** Twilio's own number for trying out a number that is none. */
    public static final String NO_NUMBER = "+15005550001";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PREFIX = "/2010-04-01/Accounts/" + ACCOUNT + "/";
    private static final int LONGEST_BODY = 1600;
    private static final int LONGEST_TWIML = 4000;

    private final List<Map<String, String>> messages = new ArrayList<>();
    private final List<Map<String, String>> calls = new ArrayList<>();

    /** The fields of each message that was sent, in order. */
    public List<Map<String, String>> messages() {
        return messages;
    }

    public List<Map<String, String>> calls() {
        return calls;
    }

    /** What a test tells the adapter. */
    public static Map<String, List<String>> settings(String url) {
        return Map.of(
                "url", List.of(url),
                "account", List.of(ACCOUNT),
                "from", List.of(OURS),
                "public-url", List.of("https://zephyr.example.com/"));
    }

    @Override
    public Reply answer(Request request) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(request.headers().getFirst("authorization"))) {
            return error(401, 20003, "Authenticate");
        }
        return switch (request.path()) {
            case PREFIX + "Messages.json" -> isPost(request) ? send(request.form()) : list("messages", request);
            case PREFIX + "Calls.json" -> isPost(request) ? call(request.form()) : list("calls", request);
            default -> error(404, 20404, "The requested resource " + request.path() + " was not found");
        };
    }

    private static boolean isPost(Request request) {
        return request.method().equals("POST");
    }

    private Reply send(Map<String, String> fields) {
        String body = fields.getOrDefault("Body", "");
        if (body.isEmpty()) {
            return error(400, 21602, "Message body is required.");
        } else if (body.length() > LONGEST_BODY) {
            return error(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        return made(messages, "SM", fields);
    }

    private Reply call(Map<String, String> fields) {
        String twiml = fields.getOrDefault("Twiml", "");
        if (twiml.isEmpty() || twiml.length() > LONGEST_TWIML) {
            return error(400, 21205, "Url parameter is required.");
        }
        return made(calls, "CA", fields);
    }

    private Reply made(List<Map<String, String>> all, String prefix, Map<String, String> fields) {
        String to = fields.getOrDefault("To", "");
        if (!to.matches("\\+[1-9][0-9]{6,14}") || to.equals(NO_NUMBER)) {
            return error(400, 21211, "The 'To' number " + to + " is not a valid phone number.");
        } else if (!fields.getOrDefault("From", "").equals(OURS)) {
            return error(400, 21606, "The 'From' phone number provided is not a valid phone number.");
        }
        fields.put("sid", prefix + String.format(Locale.ROOT, "%032x", all.size() + 1));
        fields.put(
                "created",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        all.add(fields);
        return new Reply(201, shown(fields).toString());
    }

    private Reply list(String name, Request request) {
        Map<String, String> query = request.form();
        List<Map<String, String>> all = name.equals("calls") ? calls : messages;
        ObjectNode page = MAPPER.createObjectNode();
        ArrayNode listed = page.putArray(name);
        for (int i = all.size() - 1; i >= 0 && listed.size() < Integer.parseInt(query.get("PageSize")); i--) {
            Map<String, String> one = all.get(i);
            if (one.get("To").equals(query.get("To")) && one.get("From").equals(query.get("From"))) {
                listed.add(shown(one));
            }
        }
        return new Reply(200, page.toString());
    }

    private static ObjectNode shown(Map<String, String> fields) {
        ObjectNode shown = MAPPER.createObjectNode()
                .put("sid", fields.get("sid"))
                .put("to", fields.get("To"))
                .put("from", fields.get("From"))
                .put("status", "queued")
                .put("date_created", fields.get("created"));
        return fields.containsKey("Body") ? shown.put("body", fields.get("Body")) : shown;
    }

    private static Reply error(int status, int code, String message) {
        return new Reply(
                status,
                MAPPER.createObjectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status)
                        .toString());
    }
}
