package dev.zephyr.integration.webhook;

import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import java.util.List;
import java.util.function.Supplier;

/**
 * Some channels of the policies stand elsewhere than the team's chat: a notice in the product, social media. What is said in
 * them goes by webhook to whoever shows it there.
 */
public final class ChannelSwitch implements Chat {

    private final Chat chat;
    private final Chat elsewhere;
    private final Supplier<List<String>> channels;

    /**
     * A chat with exceptions.
     *
     * @param channels those that stand elsewhere, by their ids in the policies; asked at each call
     */
    public ChannelSwitch(Chat chat, Chat elsewhere, Supplier<List<String>> channels) {
        this.chat = chat;
        this.elsewhere = elsewhere;
        this.channels = channels;
    }

    private Chat of(String channel) {
        return channels.get().contains(channel) ? elsewhere : chat;
    }

    @Override
    public Receipt openRoom(Post opening) {
        return of(opening.channel()).openRoom(opening);
    }

    @Override
    public Receipt post(Post post) {
        return of(post.channel()).post(post);
    }

    @Override
    public Receipt showCard(Card card) {
        return of(card.channel()).showCard(card);
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        return of(farewell.channel()).archiveRoom(farewell);
    }
}
