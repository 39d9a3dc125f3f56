package dev.zephyr.integration.webhook;

import dev.zephyr.integration.Address;
import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Tells everything that chat would show to one address, for a chat that has no adapter of its own. The receiver makes
 * and archives the rooms; without a name of its own in the answer, a room keeps the name that was asked for.
 */
public final class WebhookChannel implements Chat {

    private final Webhook webhook;
    private final Supplier<Address> address;
    private final Clock clock;

    public WebhookChannel(Webhook webhook, Supplier<Address> address, Clock clock) {
        this.webhook = webhook;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Receipt openRoom(Post opening) {
        Receipt receipt = send("open-room", opening);
        return receipt.reference().isEmpty() ? new Receipt(opening.place()) : receipt;
    }

    @Override
    public Receipt post(Post post) {
        return send("post", post);
    }

    @Override
    public Receipt showCard(Card card) {
        String body = WebhookBody.of(card, clock.instant());
        return webhook.send(address.get(), card.key(), body, FailureTypes.REFUSED);
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        return send("archive-room", farewell);
    }

    private Receipt send(String kind, Post post) {
        String body = WebhookBody.of(kind, post, clock.instant());
        return webhook.send(address.get(), post.key(), body, FailureTypes.REFUSED);
    }
}
