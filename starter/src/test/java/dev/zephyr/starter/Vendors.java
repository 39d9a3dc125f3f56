package dev.zephyr.starter;

import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.linear.LinearVendor;
import dev.zephyr.integration.pagerduty.PagerDutyVendor;
import dev.zephyr.integration.slack.SlackVendor;
import dev.zephyr.integration.statuspage.StatuspageVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Slack, Statuspage, Linear and PagerDuty on loopback, and the catalogue that has them. */
final class Vendors implements AutoCloseable {

    /** Their users in the catalogue: whom the preset calls first, and a few who may follow. */
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave", "erin", "frank", "judy");

    private static final String METHODS = "(?m)^(  - id: %s\\n(?:    [a-ln-z].*\\n)+)    methods:\\n(?:      .*\\n)+";

    private final SlackVendor slack = new SlackVendor();
    private final StatuspageVendor statuspage = new StatuspageVendor();
    private final LinearVendor linear = new LinearVendor();
    private final PagerDutyVendor pagerDuty = new PagerDutyVendor();
    private final VendorDouble slackServer = new VendorDouble(slack);
    private final VendorDouble statuspageServer = new VendorDouble(statuspage);
    private final VendorDouble linearServer = new VendorDouble(linear);
    private final VendorDouble pagerDutyServer = new VendorDouble(pagerDuty);

    Vendors() throws IOException {
        slack.has("incidents", "U00000001");
    }

    /** What an incident that is open has there. */
    record Seen(
            List<String> rooms,
            List<String> pinned,
            List<String> bookmarks,
            int entries,
            int mails,
            int tickets,
            List<String> pages) {}

    void enter(ExampleFolder catalogue) throws IOException {
        Path secrets = catalogue.path().resolve("secrets");
        Map<String, String> keys = Map.of(
                "slack", SlackVendor.TOKEN,
                "statuspage", StatuspageVendor.TOKEN,
                "linear", LinearVendor.TOKEN,
                "pagerduty", PagerDutyVendor.ROUTING_KEY);
        for (Map.Entry<String, String> key : keys.entrySet()) {
            Files.writeString(secrets.resolve(key.getKey()), key.getValue());
        }
        Files.writeString(catalogue.path().resolve("integrations.yaml"), """
                ports: { chat: slack, status-page: statuspage, tickets: linear }
                vendors:
                  - { id: slack, token: "file:secrets/slack", url: "%s/api/" }
                  - { id: statuspage, token: "file:secrets/statuspage", page: %s, components: [cmp1], url: "%s" }
                  - { id: linear, token: "file:secrets/linear", team: team-1, url: "%s" }
                  - { id: pagerduty, routing-key: "file:secrets/pagerduty", events-url: "%s" }
                """.formatted(
                        slackServer.url(),
                        StatuspageVendor.PAGE,
                        statuspageServer.url(),
                        linearServer.url(),
                        pagerDutyServer.url()));
        Path people = catalogue.path().resolve("people.yaml");
        String text = Files.readString(people);
        for (String person : PEOPLE) {
            text = text.replaceFirst(METHODS.formatted(person), """
                    $1    accounts: { slack: U%1$s, pagerduty: P%1$s }
                        methods:
                          - { id: pd, kind: pagerduty, address: P%1$s }
                          - { id: inbox, kind: inbox }
                    """.formatted(person.toUpperCase(Locale.ROOT)));
        }
        Files.writeString(people, text);
    }

    /** Every call fails so often after it was taken in. */
    void failEachFirst(int times) {
        List.of(slackServer, statuspageServer, linearServer, pagerDutyServer)
                .forEach(server -> server.failsEachFirst(times));
    }

    Seen seen() {
        List<SlackVendor.Channel> rooms = in(
                slack,
                () -> slack.all().stream()
                        .filter(channel -> channel.name().startsWith("inc-"))
                        .toList());
        return new Seen(
                in(slack, () -> rooms.stream().map(SlackVendor.Channel::name).toList()),
                in(
                        slack,
                        () -> rooms.stream()
                                .flatMap(room -> room.pinned().stream())
                                .map(message -> message.path("text").asText())
                                .toList()),
                in(
                        slack,
                        () -> rooms.stream()
                                .flatMap(room -> room.bookmarks().stream())
                                .toList()),
                in(statuspage, () -> statuspage.entries().size()),
                in(statuspage, () -> statuspage.mails().size()),
                in(linear, () -> linear.issues().size()),
                in(
                        pagerDuty,
                        () -> pagerDuty.paged().stream()
                                .map(alert -> alert.path("dedup_key").asText())
                                .toList()));
    }

    /** The double changes its state under its own lock. */
    private static <T> T in(Object vendor, Supplier<T> question) {
        synchronized (vendor) {
            return question.get();
        }
    }

    @Override
    public void close() {
        List.of(slackServer, statuspageServer, linearServer, pagerDutyServer).forEach(VendorDouble::close);
    }
}
