package dev.zephyr.clauses.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.contract.HookVendor;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.integration.pagerduty.PagerDutyPager;
import dev.zephyr.integration.pagerduty.PagerDutyVendor;
import dev.zephyr.integration.slack.SlackApi;
import dev.zephyr.integration.slack.SlackPager;
import dev.zephyr.integration.slack.SlackVendor;
import dev.zephyr.integration.slack.Told;
import dev.zephyr.integration.twilio.TwilioPager;
import dev.zephyr.integration.twilio.TwilioVendor;
import dev.zephyr.integration.webhook.Webhook;
import dev.zephyr.integration.webhook.WebhookPager;
import dev.zephyr.integration.webhook.WebhookSettings;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Pager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every vendor that rings people, with its adapter, and with the yes that it says to everything when it lies. */
enum Ringer {
    PAGERDUTY("{\"status\":\"success\",\"dedup_key\":\"k\"}") {
        @Override
        Stand stand(Limits limits) {
            PagerDutyVendor pagerDuty = new PagerDutyVendor();
            VendorServer server = new VendorServer(pagerDuty);
            Http http = new Http("pagerduty", limits, Clock.systemUTC());
            Pager pager = new PagerDutyPager(
                    server.told(PagerDutyVendor.TOKEN, Map.of()),
                    everybody("PANY", new Secret(PagerDutyVendor.ROUTING_KEY)),
                    http);
            return new Stand(server, pager, http::close, () -> pagerDuty.paged().size());
        }
    },
    TWILIO("{\"sid\":\"SM1\",\"messages\":[]}") {
        @Override
        Stand stand(Limits limits) {
            TwilioVendor twilio = new TwilioVendor();
            VendorServer server = new VendorServer(twilio);
            Http http = new Http("twilio", limits, Clock.systemUTC());
            Pager pager = new TwilioPager(
                    server.told(TwilioVendor.TOKEN, TwilioVendor.settings("")),
                    everybody("+4915112345678"),
                    person -> ZoneOffset.UTC,
                    http,
                    Clock.systemUTC());
            return new Stand(server, pager, http::close, () -> twilio.messages().size());
        }
    },
    WEBHOOK("") {
        @Override
        Stand stand(Limits limits) {
            HookVendor hook = new HookVendor();
            VendorServer server = new VendorServer(hook);
            Webhook webhook = new Webhook(new WebhookSettings(Set.of(), limits), Clock.systemUTC());
            Pager pager = new WebhookPager(
                    webhook, everybody(server.server().url(), new Secret("tell nobody")), Clock.systemUTC());
            return new Stand(
                    server, pager, webhook::close, () -> hook.accepted().size());
        }
    },
    SLACK("{\"ok\":true,\"ts\":\"1.1\",\"messages\":[]}") {
        @Override
        VendorDouble.BadDay lies() {
            VendorDouble.BadDay opened = VendorDouble.says(200, "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
            VendorDouble.BadDay otherwise = super.lies();
            return (exchange, normally) -> {
                boolean opens = exchange.getRequestURI().getPath().endsWith("conversations.open");
                (opens ? opened : otherwise).answer(exchange, normally);
            };
        }

        @Override
        Stand stand(Limits limits) {
            SlackVendor slack = new SlackVendor();
            VendorServer server = new VendorServer(slack);
            SlackApi api =
                    new SlackApi(Told.of(server.server().url()), limits, Clock.systemUTC(), FailureTypes.UNREACHABLE);
            return new Stand(
                    server,
                    new SlackPager(api, everybody("U1")),
                    api::close,
                    () -> messages(slack.channel("D1")).size());
        }
    };

    private final String yes;

    Ringer(String yes) {
        this.yes = yes;
    }

    abstract Stand stand(Limits limits);

    /** In its own words, and nothing is rung. */
    VendorDouble.BadDay lies() {
        return VendorDouble.says(200, yes);
    }

    private static Addresses everybody(String address, Secret... secrets) {
        return (person, method) -> Optional.of(new Address(address, List.of(secrets)));
    }

    private static List<JsonNode> messages(SlackVendor.Channel conversation) {
        return conversation == null ? List.of() : conversation.messages();
    }

    /**
     * One of them at work.
     *
     * @param rang how many pages reached somebody
     */
    record Stand(VendorServer server, Pager pager, Runnable way, Supplier<Integer> rang) implements AutoCloseable {

        VendorDouble vendor() {
            return server.server();
        }

        @Override
        public void close() {
            way.run();
            server.close();
        }
    }
}
