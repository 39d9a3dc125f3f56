package dev.zephyr.clauses.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.slack.SlackVendor;
import dev.zephyr.timeline.EntryKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident under the preset {@code zephyr}, whose chat is Slack. */
class ZephyrInSlackTest extends Play {

    private final SlackWorkspace workspace = new SlackWorkspace("announcements");

    ZephyrInSlackTest() {
        super(Preset.ZEPHYR);
        world.ports().connect(workspace.chat());
    }

    @AfterEach
    void leave() {
        workspace.close();
    }

    @Test
    @Tag("Z-03")
    void anOpeningMakesOneRoomWithThePinnedRunbookATicketAnEntryAndAPage() {
        open(opening("person", "ann", "SEV-2", null));
        at(1);

        SlackVendor.Channel room = room();
        assertThat(room.name()).matches("inc-\\d{4}-\\d{2}-\\d{2}-checkout-p99-elevated-[a-z0-9]+");
        assertThat(room.pinned())
                .anyMatch(message -> message.path("text").asText().contains("runbooks/incident.md"));
        assertThat(room.pinned()).hasSize(2);
        assertThat(posts("ticket")).hasSize(1);
        assertThat(posts("status-page")).hasSize(1);
        assertThat(world.paged()).contains("platform-1");
        assertThat(world.incident().known()).containsEntry("channel", "#" + room.name());
    }

    @Test
    void itIsOneRoomAndOneOfEachMessageThoughEveryCallFailsTwiceAfterItWasTakenIn() {
        workspace.server().always(lostTwice());
        open("SEV-2");
        at(5);

        assertThat(workspace.slack().all()).hasSize(2);
        assertThat(room().messages().stream()
                        .map(message ->
                                message.at("/metadata/event_payload/key").asText()))
                .doesNotHaveDuplicates();
        assertThat(world.incident().attention()).isEmpty();
    }

    @Test
    void theCardFollowsTheIncidentAndBringsItsPeopleIn() {
        open("SEV-2");
        by("platform-1", new Acknowledge());
        by("platform-1", new PostUpdate(Map.of("text", "rolling back", "impact", "slow checkouts"), null));
        at(1);

        assertThat(room().pinned())
                .filteredOn(message ->
                        message.at("/metadata/event_payload/key").asText().contains("/card/"))
                .singleElement()
                .asString()
                .contains("slow checkouts", "platform-1", "zephyr-resolve");
        assertThat(room().members()).contains("UPLATFORM-1");
        assertThat(entries(EntryKind.ROOM_OPENED)).hasSize(1);
    }

    /** What makes something is taken in, and twice its answer is lost. */
    private static VendorDouble.BadDay lostTwice() {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        return (exchange, normally) -> {
            VendorDouble.Reply reply = normally.reply();
            String method = exchange.getRequestURI().getPath();
            boolean makes = method.matches(".*(create|postMessage|pins.add|bookmarks.add|invite)");
            boolean lost = makes && seen.merge(method, 1, Integer::sum) % 3 != 0;
            VendorDouble.says(lost ? 500 : reply.status(), lost ? "" : reply.body())
                    .answer(exchange, () -> reply);
        };
    }

    private SlackVendor.Channel room() {
        return workspace.slack().all().stream()
                .filter(channel -> channel.name().startsWith("inc-"))
                .findFirst()
                .orElseThrow();
    }
}
