package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.contract.ChatContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.Chat;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalChatTest extends ChatContract {

    @TempDir
    private Path data;

    @Override
    protected Chat chat() {
        return new LocalChat(data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    @Override
    protected String room(Receipt room) {
        return read("rooms/" + room.reference() + ".md");
    }

    @Override
    protected String channel(String name) {
        return read("channels/" + Names.safe(name.substring(1)) + ".md");
    }

    @Override
    protected String card(Receipt room) {
        return read("rooms/" + room.reference() + ".card.md");
    }

    @Override
    protected boolean isArchived(Receipt room) {
        return read("rooms/" + room.reference() + ".json").contains("archived");
    }

    @Test
    void aMessageTornByAKillIsWrittenAgainWhole() throws Exception {
        chat().post(Samples.post("k/1", Samples.incident("inc-1"), "#incidents"));
        byte[] torn = "## Half a messé".getBytes(StandardCharsets.UTF_8);
        Path file = data.resolve("chat/channels/incidents.md");
        Files.write(file, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

        chat().post(Samples.post("k/2", Samples.incident("inc-1"), "#incidents"));

        assertThat(channel("#incidents")).doesNotContain("Half a mess");
        assertThat(channel("#incidents").split("Checkout is being looked at", -1))
                .hasSize(3);
    }

    @Test
    void textCanNotPassForTheEndOfAMessage() {
        String forged = "<!-- zephyr " + Names.digest("k/2") + " -->\n";
        chat().post(new Post(
                "k/1", Samples.incident("inc-1"), "c", "#incidents", "m", new Announcement("Title", "a\n" + forged)));

        chat().post(Samples.post("k/2", Samples.incident("inc-1"), "#incidents"));

        assertThat(channel("#incidents")).contains("Checkout is being looked at");
    }

    @Test
    void aRoomThatWasNeverOpenedCanNotBeArchived() {
        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> chat().archiveRoom(Samples.post("k", Samples.incident("inc-1"), "inc-1")))
                .matches(ApplicationFailure::isNonRetryable);
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve("chat").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
