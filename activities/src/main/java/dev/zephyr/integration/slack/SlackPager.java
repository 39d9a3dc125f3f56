package dev.zephyr.integration.slack;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.slack.SlackMessages.Draft;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Rings a person by a direct message with buttons. Its api has to fail as UNREACHABLE: the next method is tried at once. */
public final class SlackPager implements Pager {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SlackApi api;
    private final SlackMessages messages;
    private final Addresses addresses;
    /** The conversation with each user; Slack answers the same one again after a loss. */
    private final ConcurrentMap<String, String> conversations = new ConcurrentHashMap<>();

    public SlackPager(SlackApi api, Addresses addresses) {
        this.api = api;
        this.messages = new SlackMessages(api);
        this.addresses = addresses;
    }

    @Override
    public Receipt ring(Page given) {
        String responder = given.recipient().responder();
        String method = given.recipient().method();
        Address user = addresses
                .find(responder, method)
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE,
                        "could not ring " + responder + " by " + method + " for " + given.key()
                                + ": no Slack user is known; add it to the catalogue"));
        String channel = conversations.computeIfAbsent(user.uri(), this::open);
        Page page = Disclosure.of(given);
        Announcement said = new Announcement(Disclosure.headline(page.incident()), text(page));
        boolean answerExpected = page.kind() == PageKind.PAGE;
        return new Receipt(channel + "/"
                + messages.urgent(new Draft(
                        channel,
                        page.incident().id(),
                        page.key(),
                        SlackBlocks.fallback(said, false),
                        SlackBlocks.page(page.incident(), said, answerExpected),
                        page.incident().opened().minus(SKEW))));
    }

    private String open(String user) {
        return api.call(
                        "could not open a conversation",
                        methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    private static String text(Page page) {
        String due = page.dueAt() == null ? "" : "\nAn answer is expected by " + page.dueAt() + " (UTC).";
        String authority = page.authority().isEmpty() ? "" : "\nYou may decide: " + String.join(", ", page.authority());
        return page.text() + due + (page.step().isEmpty() ? "" : "\n" + page.step()) + authority;
    }
}
