package dev.zephyr.clauses.slack;

import dev.zephyr.integration.Crowds;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.integration.slack.SlackApi;
import dev.zephyr.integration.slack.SlackChat;
import dev.zephyr.integration.slack.SlackVendor;
import dev.zephyr.integration.slack.Told;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A workspace of Slack on loopback, and the adapter that talks to it. */
final class SlackWorkspace implements AutoCloseable {

    private final SlackVendor slack = new SlackVendor();
    private final VendorDouble server;
    private final SlackApi api;

    SlackWorkspace(String... channels) {
        try {
            server = new VendorDouble(slack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api = new SlackApi(Told.of(server.url()), Limits.PATIENT, Clock.systemUTC(), FailureTypes.REFUSED);
        for (String channel : channels) {
            slack.has(channel, "UADMIN");
        }
    }

    /** Everybody has an account that is named as they are. */
    Chat chat() {
        return chat((channel, service) -> List.of());
    }

    Chat chat(Crowds crowds) {
        return new SlackChat(api, (vendor, person) -> Optional.of("U" + person.toUpperCase(Locale.ROOT)), crowds);
    }

    SlackVendor slack() {
        return slack;
    }

    VendorDouble server() {
        return server;
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
