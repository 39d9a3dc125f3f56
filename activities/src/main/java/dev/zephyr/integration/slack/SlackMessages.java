package dev.zephyr.integration.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.block.LayoutBlock;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are there once. Slack takes no key, so each carries a marker that is looked for before it is posted; a second
 * one can only come of a message that Slack took in and shows later than the look-up of the next attempt.
 */
final class SlackMessages {

    private static final String NOT_IN_CHANNEL = "not_in_channel";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final int LOCKS = 64;

    private final SlackApi api;
    /** Of one process no two calls look for the same message at once and then both post it. */
    private final Object[] locks = new Object[LOCKS];

    SlackMessages(SlackApi api) {
        this.api = api;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * A message to be posted.
     *
     * @param since nothing of its key can be older
     */
    record Draft(String channel, String incident, String key, String text, List<LayoutBlock> blocks, Instant since) {}

    /** The message's name in its channel: of the one that is there already, else of the new one. */
    String post(Draft draft) {
        synchronized (locks[Math.floorMod(draft.key().hashCode(), LOCKS)]) {
            String before = find(draft.channel(), draft.key(), draft.since());
            return before.isEmpty() ? send(draft) : before;
        }
    }

    /** As {@link #post}, but a look-up that fails does not hold the message up: rung twice is better than not rung. */
    String urgent(Draft draft) {
        synchronized (locks[Math.floorMod(draft.key().hashCode(), LOCKS)]) {
            String before = "";
            try {
                before = find(draft.channel(), draft.key(), draft.since());
            } catch (ApplicationFailure e) {
                // Told by the sending, where it matters.
            }
            return before.isEmpty() ? send(draft) : before;
        }
    }

    private String send(Draft draft) {
        return member(
                        draft.channel(),
                        "could not post " + draft.key(),
                        methods -> methods.chatPostMessage(request -> request.channel(draft.channel())
                                .text(draft.text())
                                .blocks(draft.blocks())
                                .metadata(SlackMarker.of(draft.incident(), draft.key()))
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .getTs();
    }

    /** Empty when there is no such message. */
    String find(String channel, String key, Instant since) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            ConversationsHistoryResponse history = history(channel, key, since, cursor);
            String found = SlackMarker.find(history.getMessages(), key);
            cursor = next(history);
            if (!found.isEmpty() || cursor == null) {
                return found;
            }
        }
        return "";
    }

    private ConversationsHistoryResponse history(String channel, String key, Instant since, @Nullable String cursor) {
        return member(
                channel,
                "could not look for " + key,
                methods -> methods.conversationsHistory(request -> request.channel(channel)
                        .oldest(Long.toString(since.getEpochSecond()))
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
    }

    private static @Nullable String next(ConversationsHistoryResponse history) {
        String cursor = history.getResponseMetadata() == null
                ? null
                : history.getResponseMetadata().getNextCursor();
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    void update(String channel, String ts, Draft draft) {
        api.call(
                "could not edit " + draft.key(),
                methods -> methods.chatUpdate(request -> request.channel(channel)
                        .ts(ts)
                        .text(draft.text())
                        .blocks(draft.blocks())
                        .metadata(SlackMarker.of(draft.incident(), draft.key()))));
    }

    void pin(String channel, String ts) {
        api.call(
                "could not pin a message in " + channel,
                methods -> methods.pinsAdd(request -> request.channel(channel).timestamp(ts)),
                "already_pinned");
    }

    /** A call that only members of a channel may make; a public one is joined when that is missing. */
    private <T extends SlackApiTextResponse> T member(String channel, String what, SlackApi.Call<T> call) {
        T answer = api.call(what, call, NOT_IN_CHANNEL);
        if (answer.isOk()) {
            return answer;
        }
        api.call(what + " (the app is not in the channel)", methods -> join(methods, channel));
        return api.call(what, call);
    }

    private static SlackApiTextResponse join(MethodsClient methods, String channel)
            throws IOException, SlackApiException {
        return methods.conversationsJoin(request -> request.channel(channel));
    }
}
