package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Integrations;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.integration.Accounts;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Crowds;
import dev.zephyr.integration.PagerSwitch;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.integration.jira.JiraTickets;
import dev.zephyr.integration.linear.LinearTickets;
import dev.zephyr.integration.local.GitDocuments;
import dev.zephyr.integration.local.GitRemote;
import dev.zephyr.integration.local.LocalChat;
import dev.zephyr.integration.local.LocalInbox;
import dev.zephyr.integration.local.LocalMail;
import dev.zephyr.integration.local.LocalStatusPage;
import dev.zephyr.integration.local.LocalTickets;
import dev.zephyr.integration.local.Upstream;
import dev.zephyr.integration.pagerduty.PagerDutyOnCall;
import dev.zephyr.integration.pagerduty.PagerDutyPager;
import dev.zephyr.integration.slack.SlackApi;
import dev.zephyr.integration.slack.SlackChat;
import dev.zephyr.integration.slack.SlackPager;
import dev.zephyr.integration.smtp.SmtpMail;
import dev.zephyr.integration.statuspage.StatuspagePage;
import dev.zephyr.integration.twilio.TwilioPager;
import dev.zephyr.integration.webhook.ChannelSwitch;
import dev.zephyr.integration.webhook.Webhook;
import dev.zephyr.integration.webhook.WebhookChannel;
import dev.zephyr.integration.webhook.WebhookPager;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.Chat;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Pager;
import dev.zephyr.port.StatusPage;
import dev.zephyr.port.Tickets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the adapter that {@code integrations.yaml} names for each port. The choice counts from the start of the worker on;
 * what the vendors are told is read at every call.
 */
final class Adapters {

    private static final String SLACK = "slack";

    static final String PAGERDUTY = "pagerduty";

    private static final String STATUSPAGE = "statuspage";
    private static final String TWILIO = "twilio";
    private static final String JIRA = "jira";
    private static final String LINEAR = "linear";
    private static final String WEBHOOK = "webhook";
    private static final String SMTP = "smtp";
    private static final String GIT = "git";

    /** A mail server takes its time to look at a mail; one that is given up too early may have sent it. */
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(20);

    private final CatalogueStore store;
    private final Secrets secrets;
    private final Path data;
    private final Clock clock;

    Adapters(CatalogueStore store, Secrets secrets, Path data, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.data = data;
        this.clock = clock;
    }

    /** The team's chat, but for the channels that stand elsewhere. */
    Chat chat(Webhook webhook) {
        return new ChannelSwitch(
                teamChat(webhook), byWebhook(webhook), () -> settings(WEBHOOK).values("channels"));
    }

    Chat teamChat(Webhook webhook) {
        return at(
                Integrations.CHAT,
                Map.of(
                        Integrations.LOCAL,
                        () -> new LocalChat(data, clock),
                        SLACK,
                        () -> new SlackChat(slack(Limits.PATIENT, FailureTypes.REFUSED), accounts(), crowds()),
                        WEBHOOK,
                        () -> byWebhook(webhook)));
    }

    private Chat byWebhook(Webhook webhook) {
        return new WebhookChannel(webhook, this::webhookAddress, clock);
    }

    StatusPage statusPage() {
        return at(
                Integrations.STATUS_PAGE,
                Map.of(
                        Integrations.LOCAL,
                        () -> new LocalStatusPage(data, clock),
                        STATUSPAGE,
                        () -> new StatuspagePage(settings(STATUSPAGE), http(STATUSPAGE))));
    }

    Tickets tickets() {
        return at(
                Integrations.TICKETS,
                Map.of(
                        Integrations.LOCAL,
                        () -> new LocalTickets(data, clock),
                        JIRA,
                        () -> new JiraTickets(settings(JIRA), http(JIRA), accounts()),
                        LINEAR,
                        () -> new LinearTickets(settings(LINEAR), http(LINEAR), accounts())));
    }

    Mail mail() {
        return mail(Limits.PATIENT.within(MAIL_PATIENCE));
    }

    private Mail mail(Limits limits) {
        return at(
                Integrations.MAIL,
                Map.of(Integrations.LOCAL, () -> new LocalMail(data, clock), SMTP, () -> smtp(limits)));
    }

    private SmtpMail smtp(Limits limits) {
        return new SmtpMail(settings(SMTP), new Heartbeats(), limits, clock);
    }

    Documents documents() {
        return at(
                Integrations.DOCUMENTS,
                Map.of(
                        Integrations.LOCAL,
                        () -> documents(Upstream.NONE),
                        GIT,
                        () -> documents(new GitRemote(settings(GIT)))));
    }

    private GitDocuments documents(Upstream upstream) {
        return new GitDocuments(data.resolve("documents"), upstream, clock);
    }

    /** Rings by any kind of contact method. */
    Pager pager(LocalInbox inbox, Webhook webhook, Addresses addresses) {
        Map<String, Pager> byKind = new HashMap<>();
        byKind.put("inbox", inbox);
        byKind.put(WEBHOOK, new WebhookPager(webhook, addresses, clock));
        byKind.put("mail", new MailPager(mail(Limits.PAGES), addresses));
        byKind.put(SLACK, new SlackPager(slack(Limits.PAGES_AFTER_A_LOOK, FailureTypes.UNREACHABLE), addresses));
        byKind.put(
                PAGERDUTY,
                new PagerDutyPager(settings(PAGERDUTY), addresses, new Http(PAGERDUTY, Limits.PAGES, clock)));
        Pager twilio = twilio(addresses);
        byKind.put("sms", twilio);
        byKind.put(TwilioPager.VOICE, twilio);
        return new PagerSwitch(byKind);
    }

    private Pager twilio(Addresses addresses) {
        return new TwilioPager(
                settings(TWILIO),
                addresses,
                new CatalogueDirectory(store, clock)::zone,
                new Http(TWILIO, Limits.PAGES_AFTER_A_LOOK, clock),
                clock);
    }

    /** Calls of vendors that change nothing: why one refuses us, by vendor. */
    Map<String, Supplier<Optional<String>>> probes() {
        return Map.of(
                SLACK,
                () -> {
                    try (SlackApi api = slack(Limits.PAGES_AFTER_A_LOOK, FailureTypes.REFUSED)) {
                        return api.fault();
                    }
                },
                SMTP,
                () -> smtp(Limits.PAGES).fault(),
                GIT,
                () -> new GitRemote(settings(GIT)).fault());
    }

    PagerDutyOnCall pagerDutyOnCall() {
        return new PagerDutyOnCall(settings(PAGERDUTY), http(PAGERDUTY));
    }

    /** Who people are at the vendors. */
    Accounts accounts() {
        return (vendor, responder) -> store.catalogue()
                .person(responder)
                .flatMap(person -> Optional.ofNullable(person.accounts().get(vendor)));
    }

    /** Everybody of the team that the incident's service is of, in the channels that are named for it. */
    private Crowds crowds() {
        return (channel, service) -> settings(SLACK).values("team-channels").contains(channel)
                ? store.catalogue().service(service).map(Service::team).stream()
                        .flatMap(team -> new CatalogueDirectory(store, clock)
                                        .find(new LookUp(
                                                service,
                                                team,
                                                List.of(new Target(Target.Kind.TEAM, team, Target.Pick.CURRENT)),
                                                List.of(),
                                                clock.instant()))
                                        .responders()
                                        .stream())
                        .map(Responder::id)
                        .toList()
                : List.of();
    }

    VendorSettings settings(String vendor) {
        return new CatalogueVendor(store, secrets, vendor);
    }

    private Http http(String vendor) {
        return new Http(vendor, Limits.PATIENT, clock);
    }

    /** Pages have connections of their own: rooms that are slow do not hold them up. */
    private SlackApi slack(Limits limits, String finalType) {
        return new SlackApi(settings(SLACK), limits, clock, finalType);
    }

    private Address webhookAddress() {
        VendorSettings webhook = settings(WEBHOOK);
        return new Address(webhook.need("url"), webhook.secrets("secret"));
    }

    private <T> T at(String port, Map<String, Supplier<T>> adapters) {
        String vendor = store.catalogue().integrations().vendorOf(port);
        Supplier<T> adapter = adapters.get(vendor);
        if (adapter == null) {
            throw new IllegalStateException("can not wire " + vendor + " at the port " + port + ": the linter knows "
                    + vendor + " but the worker has no adapter for it");
        }
        return adapter.get();
    }
}
