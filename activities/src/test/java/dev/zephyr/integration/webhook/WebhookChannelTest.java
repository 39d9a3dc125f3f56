package dev.zephyr.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.contract.HookVendor;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookChannelTest {

    private static final Post POST = Samples.post("inc-1/tell", Samples.incident("inc-1"), "inc-checkout");

    private final HookVendor hook = new HookVendor();
    private VendorDouble vendor;
    private Webhook webhook;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(hook);
        webhook = new Webhook(WebhookSettings.DEFAULTS, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        webhook.close();
        vendor.close();
    }

    private WebhookChannel channel() {
        Address address = new Address(vendor.url(), List.of(new Secret("tell nobody")));
        return new WebhookChannel(webhook, () -> address, Clock.systemUTC());
    }

    @Test
    void takesSingleChannelsBesideAnotherChat() {
        List<String> said = new ArrayList<>();
        Chat chat = new ChannelSwitch(new Said(said), channel(), () -> List.of("in-app"));
        chat.post(POST);
        chat.post(new Post("inc-1/in-app", POST.incident(), "in-app", "in-app", POST.message(), POST.announcement()));

        assertThat(said).containsExactly(POST.key());
        assertThat(hook.accepted())
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).contains("inc-1/in-app"));
    }

    /** A chat that writes down what is said in it. */
    private record Said(List<String> keys) implements Chat {

        @Override
        public Receipt openRoom(Post opening) {
            return post(opening);
        }

        @Override
        public Receipt post(Post post) {
            keys.add(post.key());
            return Receipt.NONE;
        }

        @Override
        public Receipt showCard(Card card) {
            keys.add(card.key());
            return Receipt.NONE;
        }

        @Override
        public Receipt archiveRoom(Post farewell) {
            return post(farewell);
        }
    }

    @Test
    void tellsWhatIsSaidAndWhere() {
        channel().post(POST);

        assertThat(hook.accepted().get(0))
                .contains("\"kind\":\"post\"", "\"place\":\"inc-checkout\"", Samples.DETAIL)
                .doesNotContain("recipient", "dueAt");
    }

    @Test
    void aRoomThatTheReceiverDoesNotNameKeepsTheNameAskedFor() {
        vendor.next(VendorDouble.says(204, ""));

        assertThat(channel().openRoom(POST).reference()).isEqualTo("inc-checkout");
    }

    @Test
    void aRefusalIsFinal() {
        vendor.next(VendorDouble.says(410, ""));

        ApplicationFailure failure =
                catchThrowableOfType(ApplicationFailure.class, () -> channel().archiveRoom(POST));
        assertThat(failure.getType()).isEqualTo(FailureTypes.REFUSED);
        assertThat(failure.isNonRetryable()).isTrue();
    }
}
