package dev.zephyr.integration.webhook;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Failures;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.time.Clock;

/** Rings a person by a webhook of theirs. Whatever can not be mended is UNREACHABLE: the next method is tried at once. */
public final class WebhookPager implements Pager {

    private final Webhook webhook;
    private final Addresses addresses;
    private final Clock clock;

    public WebhookPager(Webhook webhook, Addresses addresses, Clock clock) {
        this.webhook = webhook;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Receipt ring(Page page) {
        String responder = page.recipient().responder();
        String method = page.recipient().method();
        Address address = addresses
                .find(responder, method)
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE,
                        "could not ring " + responder + " by " + method + " for " + page.key()
                                + ": no address is known; add it to the catalogue"));
        return webhook.send(address, page.key(), WebhookBody.of(page, clock.instant()), FailureTypes.UNREACHABLE);
    }
}
