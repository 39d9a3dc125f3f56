package dev.zephyr.clauses.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Play;
import dev.zephyr.clauses.Preset;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Resolve;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.twilio.TwilioPager;
import dev.zephyr.integration.twilio.TwilioVendor;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The preset {@code response-plan}, whose pages go out by Twilio. */
class TwilioTest extends Play {

    private final TwilioVendor twilio = new TwilioVendor();
    private final VendorServer vendor = new VendorServer(twilio);

    TwilioTest() {
        super(Preset.RESPONSE_PLAN);
        Address anybody = new Address("+4915112345678", List.of());
        world.ports()
                .ringBy(new TwilioPager(
                        vendor.told(TwilioVendor.TOKEN, TwilioVendor.settings("")),
                        (person, method) -> Optional.of(anybody),
                        person -> ZoneOffset.UTC,
                        vendor.http(),
                        world::now));
    }

    @AfterEach
    void leave() {
        vendor.close();
    }

    @Test
    void aPageSaysHowToAnswerAndItsEndIsTold() {
        open("P1");
        at(1);
        settled();
        assertThat(texts()).isNotEmpty();
        assertThat(texts().get(0)).contains("P1: Checkout p99 elevated", "Reply 1 by ", "or ack abcdef");
        String person = rung().get(0);
        by(person, new Acknowledge());
        settled();
        by(person, new Resolve("rolled back", "seen by eye"));
        settled();

        assertThat(texts().get(texts().size() - 1)).doesNotContain("Reply");
        assertThat(texts()).doesNotHaveDuplicates();
    }

    private List<String> texts() {
        return twilio.messages().stream().map(message -> message.get("Body")).toList();
    }
}
