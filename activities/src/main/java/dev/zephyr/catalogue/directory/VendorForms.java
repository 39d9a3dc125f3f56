package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.directory.VendorForm.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every vendor there is an adapter for. */
final class VendorForms {

    static final Set<String> PORTS = new TreeSet<>(Set.of(
            Integrations.CHAT,
            Integrations.STATUS_PAGE,
            Integrations.TICKETS,
            Integrations.MAIL,
            Integrations.DOCUMENTS));

    private static final List<VendorForm> ALL = List.of(
            VendorForm.of("slack", Integrations.CHAT)
                    .rings(ContactKind.of(
                            "slack", "a Slack user id such as U0123ABCD", Pattern.compile("[UW][A-Z0-9]+")))
                    .needs("token", Kind.SECRET)
                    .takes("signing-secret", Kind.SECRET)
                    .takes("team-channels", Kind.LIST)
                    .takes("url", Kind.URL),
            VendorForm.of("pagerduty")
                    .rings(ContactKind.of(
                            "pagerduty", "a PagerDuty user id such as PABC123", Pattern.compile("P[A-Z0-9]+")))
                    .takes("routing-key", Kind.SECRET)
                    .takes("token", Kind.SECRET)
                    .takes("schedules", Kind.LIST)
                    .takes("events-url", Kind.URL)
                    .takes("url", Kind.URL),
            VendorForm.of("twilio")
                    .rings(telephone("sms"), telephone("voice"))
                    .needs("account", Kind.TEXT)
                    .needs("token", Kind.SECRET)
                    .needs("from", Kind.NUMBER)
                    .needs("public-url", Kind.URL)
                    .takes("api-key", Kind.SECRET)
                    .takes("api-secret", Kind.SECRET)
                    .takes("url", Kind.URL)
                    .refuses(
                            "api-key",
                            told -> told.secrets().containsKey("api-key")
                                    != told.secrets().containsKey("api-secret"),
                            "a key has a secret, and a secret its key",
                            "write both or neither"),
            VendorForm.of("statuspage", Integrations.STATUS_PAGE)
                    .needs("token", Kind.SECRET)
                    .needs("page", Kind.TEXT)
                    .takes("notify", Kind.FLAG)
                    .takesByService("components", Kind.LIST)
                    .takes("component-status", "degraded_performance", "partial_outage", "major_outage")
                    .takes("url", Kind.URL),
            VendorForm.of("jira", Integrations.TICKETS)
                    .needs("url", Kind.URL)
                    .needs("email", Kind.TEXT)
                    .needs("token", Kind.SECRET)
                    .takesByService("project", Kind.TEXT)
                    .takes("issue-type", Kind.TEXT),
            VendorForm.of("linear", Integrations.TICKETS)
                    .needs("token", Kind.SECRET)
                    .takesByService("team", Kind.TEXT)
                    .takes("url", Kind.URL),
            VendorForm.of("smtp", Integrations.MAIL)
                    .needs("host", Kind.HOST)
                    .takes("port", Kind.PORT)
                    .takes("tls", "starttls", "tls", "none")
                    .needs("from", Kind.SENDER)
                    .takes("user", Kind.TEXT)
                    .takes("password", Kind.SECRET)
                    .takesByService("lists", Kind.MAIL_LISTS)
                    .refuses(
                            "tls",
                            told -> told.values("tls").contains("none")
                                    && told.values("host").stream().noneMatch(WebAddress::isHere),
                            "mail and password would leave this machine readable for everybody",
                            "write starttls or tls; none is for a server on this machine")
                    .refuses(
                            "user",
                            told -> told.values("user").isEmpty()
                                    == told.secrets().containsKey("password"),
                            "a user has a password, and a password its user",
                            "write both or neither"),
            VendorForm.of("git", Integrations.DOCUMENTS)
                    .needs("remote", Kind.REMOTE)
                    .takes("branch", Kind.BRANCH)
                    .takes("user", Kind.TEXT)
                    .takes("token", Kind.SECRET),
            VendorForm.of("webhook", Integrations.CHAT)
                    .needs("url", Kind.URL)
                    .needs("secret", Kind.SECRET)
                    .takes("channels", Kind.LIST));

    private VendorForms() {}

    private static ContactKind telephone(String name) {
        return ContactKind.of(name, TelephoneNumber.FORM, TelephoneNumber.PATTERN);
    }

    static Optional<VendorForm> find(String vendor) {
        return ALL.stream().filter(form -> form.vendor().equals(vendor)).findFirst();
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        ALL.forEach(form -> names.add(form.vendor()));
        return names;
    }

    /** Who can stand at a port, the local adapter among them. */
    static Set<String> at(String port) {
        Set<String> names = new TreeSet<>(Set.of(Integrations.LOCAL));
        ALL.stream().filter(form -> form.ports().contains(port)).forEach(form -> names.add(form.vendor()));
        return names;
    }

    static List<ContactKind> contactKinds() {
        return ALL.stream().flatMap(form -> form.contactKinds().stream()).toList();
    }

    /** The vendor that rings a kind of contact method; empty for the kinds that need none. */
    static Optional<String> ringing(String contactKind) {
        return ALL.stream()
                .filter(form -> form.contactKinds().stream()
                        .anyMatch(kind -> kind.name().equals(contactKind)))
                .map(VendorForm::vendor)
                .findFirst();
    }
}
