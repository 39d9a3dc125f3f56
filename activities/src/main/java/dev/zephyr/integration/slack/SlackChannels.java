package dev.zephyr.integration.slack;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.zephyr.integration.Remembered;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds channels and makes them. Slack has no look-up by name: what was found once is remembered. */
final class SlackChannels {

    private static final String NAME_TAKEN = "name_taken";
    private static final Pattern ID = Pattern.compile("[CGD][A-Z0-9]{6,}");
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;
    private static final int MOST_NAMES = 20;
    private static final List<ConversationType> TYPES =
            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

    private final SlackApi api;
    private final Remembered<String> known = new Remembered<>();
    private volatile String self = "";

    SlackChannels(SlackApi api) {
        this.api = api;
    }

    /** A channel by its id, which is what Slack wants to be told, and its name, which people read. */
    record Room(String id, String name) {}

    static boolean isId(String place) {
        return ID.matcher(place).matches();
    }

    /**
     * The room of an incident: made, or found again after an attempt whose answer was lost. A channel of the same name that is
     * somebody else's is never taken; the next name is.
     */
    Room open(String name, String incident, boolean isPrivate) {
        for (int number = 1; number <= MOST_NAMES; number++) {
            String wanted = number == 1 ? name : name + "-" + number;
            ConversationsCreateResponse answer = api.call(
                    "could not create the channel " + wanted,
                    methods -> methods.conversationsCreate(
                            request -> request.name(wanted).isPrivate(isPrivate)),
                    NAME_TAKEN);
            Optional<Room> room = answer.isOk()
                    ? Optional.of(room(answer.getChannel()))
                    : list(channel -> channel.getName().equals(wanted) && isOurs(channel, incident))
                            .map(SlackChannels::room);
            if (room.isPresent()) {
                mark(room.get(), incident);
                known.put(room.get().name(), room.get().id());
                return room.get();
            }
        }
        throw new IllegalStateException("could not find a free name like " + name);
    }

    /** Ours by its purpose; one whose purpose was not written yet is ours when we made it under a name that only we make. */
    private boolean isOurs(Conversation channel, String incident) {
        String purpose =
                channel.getPurpose() == null ? "" : channel.getPurpose().getValue();
        boolean blank = purpose == null || purpose.isEmpty();
        return self().equals(channel.getCreator()) && (blank || purpose.equals(purpose(incident)));
    }

    private void mark(Room room, String incident) {
        api.call(
                "could not write the purpose of " + room.name(),
                methods -> methods.conversationsSetPurpose(
                        request -> request.channel(room.id()).purpose(purpose(incident))));
    }

    private static String purpose(String incident) {
        return "Room of the incident " + incident + ", kept by Zephyr";
    }

    private static Room room(Conversation channel) {
        return new Room(channel.getId(), channel.getName());
    }

    /** Writes the topic unless it is there already: each writing shows as a message in the channel. */
    void topic(Room room, String topic) {
        String now = api.call(
                        "could not read the topic of " + room.name(),
                        methods -> methods.conversationsInfo(request -> request.channel(room.id())))
                .getChannel()
                .getTopic()
                .getValue();
        if (!topic.equals(now)) {
            api.call(
                    "could not write the topic of " + room.name(),
                    methods -> methods.conversationsSetTopic(
                            request -> request.channel(room.id()).topic(topic)));
        }
    }

    /** The id of the first of these names that there is; empty when the app sees none of them. */
    Optional<String> find(List<String> names) {
        for (String name : names) {
            String id = known.get(name);
            if (id != null) {
                return Optional.of(id);
            }
        }
        for (String name : names) {
            Optional<Conversation> found = list(channel -> channel.getName().equals(name));
            if (found.isPresent()) {
                known.put(name, found.get().getId());
                return Optional.of(found.get().getId());
            }
        }
        return Optional.empty();
    }

    private Optional<Conversation> list(Predicate<Conversation> wanted) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            ConversationsListResponse answer = page(cursor);
            Optional<Conversation> found =
                    answer.getChannels().stream().filter(wanted).findFirst();
            cursor = answer.getResponseMetadata() == null
                    ? null
                    : answer.getResponseMetadata().getNextCursor();
            if (found.isPresent() || cursor == null || cursor.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private ConversationsListResponse page(@Nullable String cursor) {
        return api.call(
                "could not list the channels",
                methods -> methods.conversationsList(request ->
                        request.types(TYPES).excludeArchived(false).limit(PAGE).cursor(cursor)));
    }

    void archive(String channel) {
        api.call(
                "could not archive " + channel,
                methods -> methods.conversationsArchive(request -> request.channel(channel)),
                "already_archived");
    }

    /** Who the app is in this workspace. */
    String self() {
        if (self.isEmpty()) {
            self = api.call("could not ask who the app is", methods -> methods.authTest(request -> request))
                    .getUserId();
        }
        return self;
    }
}
