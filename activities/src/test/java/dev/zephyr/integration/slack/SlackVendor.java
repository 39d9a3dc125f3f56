package dev.zephyr.integration.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workspace: channels with unique names, members, messages with metadata, pins and bookmarks. It answers 200 to everything
 * as Slack does, and holds each request against the published parameters of its method.
 */
public final class SlackVendor implements VendorDouble.Vendor {

    public static final String TOKEN = "xoxb-test";
    public static final String BOT = "UBOT00001";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final SlackContract contract = new SlackContract();
    private final List<String> methods = new ArrayList<>();
    private int clock = 1_795_253_400;

    /** A channel or a conversation with one person. */
    public static final class Channel {
        private final String id;
        private final String name;
        private final String creator;
        private final boolean isPrivate;
        private final Set<String> members = new LinkedHashSet<>();
        private final Set<String> pins = new LinkedHashSet<>();
        private final List<String> bookmarks = new ArrayList<>();
        private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
        private String topic = "";
        private String purpose = "";
        private int topicChanges;
        private boolean archived;

        Channel(String id, String name, String creator, boolean isPrivate) {
            this.id = id;
            this.name = name;
            this.creator = creator;
            this.isPrivate = isPrivate;
            members.add(creator);
        }

        public String name() {
            return name;
        }

        public String topic() {
            return topic;
        }

        public int topicChanges() {
            return topicChanges;
        }

        public boolean isPrivate() {
            return isPrivate;
        }

        public boolean isArchived() {
            return archived;
        }

        public Set<String> members() {
            return members;
        }

        public List<String> bookmarks() {
            return bookmarks;
        }

        /** All texts, newest last, those of blocks as they were sent. */
        public String said() {
            StringBuilder said = new StringBuilder();
            messages.values()
                    .forEach(message ->
                            said.append(message.path("text").asText()).append("\n"));
            return said.toString();
        }

        public List<JsonNode> messages() {
            return List.copyOf(messages.values());
        }

        public List<JsonNode> pinned() {
            return pins.stream().map(ts -> (JsonNode) messages.get(ts)).toList();
        }
    }

    /** What was asked that the published description does not allow; empty when all is well. */
    public Set<String> violations() {
        return contract.violations();
    }

    /** The methods called, in order. */
    public List<String> methods() {
        return methods;
    }

    public Channel channel(String id) {
        return channels.get(id);
    }

    public Channel named(String name) {
        return channels.values().stream()
                .filter(channel -> channel.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<Channel> all() {
        return List.copyOf(channels.values());
    }

    /** A channel that somebody else made. */
    public Channel has(String name, String creator) {
        Channel channel = new Channel(String.format("C%08d", channels.size() + 1), name, creator, false);
        channels.put(channel.id, channel);
        return channel;
    }

    @Override
    public Reply answer(Request request) {
        String method = request.path().substring("/api/".length());
        Map<String, String> form = request.form();
        methods.add(method);
        contract.asked(method, form);
        String authorization = String.valueOf(request.headers().getFirst("Authorization"));
        if (!authorization.equals("Bearer " + TOKEN)) {
            return no(method, "invalid_auth");
        }
        return switch (method) {
            case "auth.test" -> yes(ok().put("user_id", BOT));
            case "conversations.create" -> create(form);
            case "conversations.list" -> list(form);
            case "conversations.open" -> open(form);
            case "conversations.join" -> join(form);
            default -> inChannel(method, form);
        };
    }

    private Reply create(Map<String, String> form) {
        String name = form.getOrDefault("name", "");
        if (!name.matches("[a-z0-9_-]{1,80}")) {
            return no("conversations.create", "invalid_name_specials");
        }
        if (channels.values().stream().anyMatch(channel -> channel.name.equals(name))) {
            return no("conversations.create", "name_taken");
        }
        Channel channel =
                new Channel(String.format("C%08d", channels.size() + 1), name, BOT, isTrue(form.get("is_private")));
        channels.put(channel.id, channel);
        return yes(ok().set("channel", json(channel)));
    }

    private Reply list(Map<String, String> form) {
        List<Channel> visible = channels.values().stream()
                .filter(channel -> !channel.id.startsWith("D"))
                .filter(channel -> !channel.isPrivate || channel.members.contains(BOT))
                .toList();
        // Small pages on purpose: whoever reads only the first one finds nothing.
        int from = form.getOrDefault("cursor", "").isEmpty() ? 0 : Integer.parseInt(form.get("cursor"));
        ObjectNode answer = ok();
        ArrayNode page = answer.putArray("channels");
        visible.stream().skip(from).limit(2).forEach(channel -> page.add(json(channel)));
        String next = from + 2 < visible.size() ? "" + (from + 2) : "";
        answer.putObject("response_metadata").put("next_cursor", next);
        return yes(answer);
    }

    private Reply open(Map<String, String> form) {
        String user = form.get("users");
        if (!user.startsWith("U")) {
            return no("conversations.open", "user_not_found");
        }
        Channel channel = channels.computeIfAbsent("D" + user.substring(1), id -> new Channel(id, "", BOT, true));
        return yes(ok().set("channel", json(channel)));
    }

    private Reply join(Map<String, String> form) {
        Channel channel = channels.get(form.get("channel"));
        if (channel == null || channel.isPrivate) {
            return no("conversations.join", "channel_not_found");
        }
        channel.members.add(BOT);
        return yes(ok().set("channel", json(channel)));
    }

    private Reply inChannel(String method, Map<String, String> form) {
        Channel channel = channels.get(form.getOrDefault("channel", form.getOrDefault("channel_id", "")));
        if (channel == null) {
            return no(method, "channel_not_found");
        }
        boolean changes = !Set.of("conversations.history", "conversations.info", "conversations.members")
                .contains(method);
        if (changes && channel.archived) {
            return no(method, method.equals("conversations.archive") ? "already_archived" : "is_archived");
        }
        if (!channel.members.contains(BOT) && !method.equals("conversations.info")) {
            return no(method, "not_in_channel");
        }
        return switch (method) {
            case "conversations.info" -> yes(ok().set("channel", json(channel)));
            case "conversations.setTopic" -> topic(channel, form.get("topic"));
            case "conversations.setPurpose" -> purpose(channel, form.get("purpose"));
            case "conversations.members" -> members(channel);
            case "conversations.invite" -> invite(channel, form.get("users"));
            case "conversations.archive" -> archive(channel);
            case "conversations.history" -> history(channel, form);
            case "chat.postMessage" -> post(channel, form);
            case "chat.update" -> update(channel, form);
            case "pins.add" -> pin(channel, form.get("timestamp"));
            case "bookmarks.list" -> bookmarks(channel);
            case "bookmarks.add" -> bookmark(channel, form.get("link"));
            default -> no(method, "unknown_method");
        };
    }

    private Reply topic(Channel channel, String topic) {
        if (topic.length() > 250) {
            return no("conversations.setTopic", "too_long");
        }
        channel.topic = topic;
        channel.topicChanges++;
        return yes(ok());
    }

    private Reply purpose(Channel channel, String purpose) {
        channel.purpose = purpose;
        return yes(ok());
    }

    private Reply members(Channel channel) {
        ObjectNode answer = ok();
        channel.members.forEach(answer.putArray("members")::add);
        return yes(answer);
    }

    /** All or nobody, as Slack does. */
    private Reply invite(Channel channel, String users) {
        for (String user : users.split(",", -1)) {
            if (user.equals(BOT)) {
                return no("conversations.invite", "cant_invite_self");
            } else if (channel.members.contains(user)) {
                return no("conversations.invite", "already_in_channel");
            } else if (!user.startsWith("U")) {
                return no("conversations.invite", "user_not_found");
            }
        }
        channel.members.addAll(List.of(users.split(",", -1)));
        return yes(ok());
    }

    private Reply archive(Channel channel) {
        channel.archived = true;
        return yes(ok());
    }

    private Reply history(Channel channel, Map<String, String> form) {
        List<ObjectNode> newestFirst = new ArrayList<>(channel.messages.values());
        Collections.reverse(newestFirst);
        int from = form.getOrDefault("cursor", "").isEmpty() ? 0 : Integer.parseInt(form.get("cursor"));
        ObjectNode answer = ok();
        ArrayNode page = answer.putArray("messages");
        newestFirst.stream().skip(from).limit(2).forEach(message -> {
            ObjectNode shown = message.deepCopy();
            if (!isTrue(form.get("include_all_metadata"))) {
                shown.remove("metadata");
            }
            page.add(shown);
        });
        String next = from + 2 < newestFirst.size() ? "" + (from + 2) : "";
        answer.putObject("response_metadata").put("next_cursor", next);
        return yes(answer);
    }

    private Reply post(Channel channel, Map<String, String> form) {
        String ts = clock + ".000100";
        clock++;
        channel.messages.put(ts, message(ts, form));
        return yes(ok().put("ts", ts).put("channel", channel.id));
    }

    private Reply update(Channel channel, Map<String, String> form) {
        String ts = form.get("ts");
        if (!channel.messages.containsKey(ts)) {
            return no("chat.update", "message_not_found");
        }
        channel.messages.put(ts, message(ts, form));
        return yes(ok().put("ts", ts));
    }

    private static ObjectNode message(String ts, Map<String, String> form) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("type", "message").put("ts", ts).put("text", form.getOrDefault("text", ""));
        try {
            message.set("blocks", MAPPER.readTree(form.getOrDefault("blocks", "[]")));
            message.set("metadata", MAPPER.readTree(form.getOrDefault("metadata", "{}")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message;
    }

    private Reply pin(Channel channel, String ts) {
        return channel.pins.add(ts) ? yes(ok()) : no("pins.add", "already_pinned");
    }

    private Reply bookmarks(Channel channel) {
        ObjectNode answer = ok();
        ArrayNode list = answer.putArray("bookmarks");
        channel.bookmarks.forEach(link -> list.addObject().put("link", link));
        return yes(answer);
    }

    private Reply bookmark(Channel channel, String link) {
        channel.bookmarks.add(link);
        return yes(ok());
    }

    private static ObjectNode json(Channel channel) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", channel.id)
                .put("name", channel.name)
                .put("creator", channel.creator)
                .put("is_private", channel.isPrivate)
                .put("is_archived", channel.archived);
        json.putObject("topic").put("value", channel.topic);
        json.putObject("purpose").put("value", channel.purpose);
        return json;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static ObjectNode ok() {
        return MAPPER.createObjectNode().put("ok", true);
    }

    private static Reply yes(JsonNode answer) {
        return new Reply(200, answer.toString());
    }

    private Reply no(String method, String error) {
        contract.refused(method, error);
        return new Reply(
                200,
                MAPPER.createObjectNode().put("ok", false).put("error", error).toString());
    }
}
