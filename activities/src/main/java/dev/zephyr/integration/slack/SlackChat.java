package dev.zephyr.integration.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Accounts;
import dev.zephyr.integration.Crowds;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Remembered;
import dev.zephyr.integration.slack.SlackMessages.Draft;
import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Rooms and shared channels in Slack. Every call can be repeated: what an earlier attempt made is found again by the channel's
 * name and purpose, or by the marker that each message carries.
 */
public final class SlackChat implements Chat {

    /** Clocks of two machines differ; nothing of a key is older than its incident and this. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SlackApi api;
    private final SlackChannels channels;
    private final SlackMessages messages;
    private final SlackPeople people;
    private final Crowds crowds;
    /** Where the card of an incident's room is, and whom the room has. A loss costs a look-up. */
    private final Remembered<String> cards = new Remembered<>();

    private final Remembered<List<String>> invited = new Remembered<>();

    public SlackChat(SlackApi api, Accounts accounts, Crowds crowds) {
        this.api = api;
        this.crowds = crowds;
        this.channels = new SlackChannels(api);
        this.messages = new SlackMessages(api);
        this.people = new SlackPeople(api, accounts);
    }

    @Override
    public Receipt openRoom(Post opening) {
        IncidentBrief incident = opening.incident();
        SlackChannels.Room room =
                channels.open(name(opening.place(), incident), incident.id(), incident.confidential());
        channels.topic(room, SlackText.topic(Disclosure.of(opening).title()));
        return new Receipt(room.id(), "#" + room.name());
    }

    @Override
    public Receipt post(Post post) {
        String channel = channel(post.place(), post.incident(), post.key());
        Announcement said = Disclosure.of(post);
        boolean here = post.announcement().here();
        String ts =
                messages.post(draft(channel, post, SlackBlocks.fallback(said, here), SlackBlocks.message(said, here)));
        if (post.announcement().pinned()) {
            messages.pin(channel, ts);
        }
        if (!SlackChannels.isId(post.place())) {
            bring(channel, crowds.of(bare(post.place()), post.incident().service()));
        }
        return new Receipt(channel + "/" + ts);
    }

    /** After the message: whoever can not be invited holds nothing up. */
    private void bring(String channel, List<String> responders) {
        if (!responders.isEmpty() && !responders.equals(invited.get(channel))) {
            people.invite(channel, responders);
            invited.put(channel, responders);
        }
    }

    @Override
    public Receipt showCard(Card card) {
        Card shown = Disclosure.of(card);
        String channel = channel(card.place(), card.incident(), card.key());
        Draft draft = new Draft(
                channel,
                card.incident().id(),
                card.incident().id() + "/card/" + card.channel(),
                SlackText.header(Disclosure.headline(card.incident())),
                SlackBlocks.card(shown),
                since(card.incident()));
        String ts = cards.get(draft.key());
        if (ts == null) {
            ts = messages.post(draft);
            messages.pin(channel, ts);
            bookmark(channel, shown);
            cards.put(draft.key(), ts);
        }
        messages.update(channel, ts, draft);
        bring(channel, card.people());
        return new Receipt(channel + "/" + ts);
    }

    /** Slack does not know a bookmark twice by itself. */
    private void bookmark(String channel, Card card) {
        List<String> there = api
                .call(
                        "could not list the bookmarks of " + channel,
                        methods -> methods.bookmarksList(request -> request.channelId(channel)))
                .getBookmarks()
                .stream()
                .map(bookmark -> bookmark.getLink())
                .toList();
        card.links().forEach((label, link) -> {
            if (link.startsWith("https://") && !there.contains(link)) {
                api.call(
                        "could not bookmark " + label,
                        methods -> methods.bookmarksAdd(request -> request.channelId(channel)
                                .title(label)
                                .type("link")
                                .link(link)));
            }
        });
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        String channel = channel(farewell.place(), farewell.incident(), farewell.key());
        Announcement said = Disclosure.of(farewell);
        messages.post(draft(channel, farewell, SlackBlocks.fallback(said, false), SlackBlocks.message(said, false)));
        channels.archive(channel);
        cards.forget(key -> key.startsWith(farewell.incident().id() + "/"));
        invited.forget(channel::equals);
        return new Receipt(channel);
    }

    private static Draft draft(String channel, Post post, String text, List<LayoutBlock> blocks) {
        return new Draft(channel, post.incident().id(), post.key(), text, blocks, since(post.incident()));
    }

    private static Instant since(IncidentBrief incident) {
        return incident.opened().minus(SKEW);
    }

    /** Its id; a name stands for the incident's own room first, as one that was ordered and not named yet. */
    private String channel(String place, IncidentBrief incident, String key) {
        if (SlackChannels.isId(place)) {
            return place;
        }
        String shared = bare(place);
        return channels.find(List.of(name(place, incident), shared))
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.REFUSED,
                        "could not post " + key + ": the app sees no channel #" + shared
                                + " in Slack; create it and invite the app, then retry"));
    }

    /** Ends in a code of the incident, so that two of one title on one day do not want the same name. */
    private static String name(String place, IncidentBrief incident) {
        return SlackText.channelName(bare(place), IncidentBrief.tag(incident.id()));
    }

    private static String bare(String place) {
        return place.startsWith("#") ? place.substring(1) : place;
    }
}
