package dev.zephyr.integration.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.zephyr.integration.Accounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings people into rooms: those who are missing, and nobody out. Who has no account in the catalogue is left out. */
final class SlackPeople {

    static final String VENDOR = "slack";

    private static final int PAGE = 200;

    /** They are there, it is us, or this one can not be invited, which must not keep the others out. */
    private static final String[] NOT_THIS_ONE = {
        "already_in_channel",
        "cant_invite_self",
        "user_not_found",
        "user_disabled",
        "cant_invite",
        "user_is_restricted",
        "user_is_ultra_restricted",
        "ura_max_channels",
        "no_user",
        "not_in_team"
    };

    private final SlackApi api;
    private final Accounts accounts;

    SlackPeople(SlackApi api, Accounts accounts) {
        this.api = api;
        this.accounts = accounts;
    }

    void invite(String channel, List<String> responders) {
        Set<String> missing = new LinkedHashSet<>();
        responders.forEach(person -> accounts.find(VENDOR, person).ifPresent(missing::add));
        if (!missing.isEmpty()) {
            missing.removeAll(members(channel));
            send(channel, new ArrayList<>(missing));
        }
    }

    private void send(String channel, List<String> users) {
        if (users.isEmpty()) {
            return;
        }
        boolean done = api.call(
                        "could not invite to " + channel,
                        methods -> methods.conversationsInvite(
                                request -> request.channel(channel).users(users)),
                        NOT_THIS_ONE)
                .isOk();
        if (!done && users.size() > 1) {
            users.forEach(user -> send(channel, List.of(user)));
        }
    }

    private Set<String> members(String channel) {
        Set<String> members = new HashSet<>();
        String cursor = null;
        do {
            ConversationsMembersResponse answer = page(channel, cursor);
            members.addAll(answer.getMembers());
            cursor = answer.getResponseMetadata() == null
                    ? ""
                    : answer.getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return members;
    }

    private ConversationsMembersResponse page(String channel, @Nullable String cursor) {
        return api.call(
                "could not list the members of " + channel,
                methods -> methods.conversationsMembers(
                        request -> request.channel(channel).limit(PAGE).cursor(cursor)));
    }
}
