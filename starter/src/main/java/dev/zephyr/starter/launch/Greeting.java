package dev.zephyr.starter.launch;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.temporal.TemporalServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says what was started and how to try it, once, when it is ready. */
final class Greeting implements ApplicationListener<ApplicationReadyEvent> {

    private static final String RULE = "!".repeat(100);

    private final Settings settings;
    private final TemporalServer temporal;
    private final CatalogueStore catalogue;
    private final WebServerApplicationContext web;

    Greeting(Settings settings, TemporalServer temporal, CatalogueStore catalogue, WebServerApplicationContext web) {
        this.settings = settings;
        this.temporal = temporal;
        this.catalogue = catalogue;
        this.web = web;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        int port = Objects.requireNonNull(web.getWebServer()).getPort();
        String command = port == 8080 ? "./zephyr demo" : "ZEPHYR_PORT=" + port + " ./zephyr demo";
        System.out.println(text(port, command));
        System.out.flush();
    }

    private String text(int port, String command) {
        String address = "http://127.0.0.1:" + port;
        List<String> lines = new ArrayList<>(List.of("", "Zephyr is ready.", ""));
        lines.add(line("Console", address + "  (for people on this machine until login is configured)"));
        lines.add(line("API", address + "/api/v1"));
        lines.add(line("Temporal", temporal.isTrial() ? "in this process, in memory" : temporal.describe()));
        lines.add(line("Temporal UI", temporal.ui().map(URI::toString).orElse("none")));
        lines.addAll(hook(address));
        lines.add(line("Data", settings.data().toString()));
        lines.add(line("Catalogue", catalogue()));
        lines.add(line("Try it", command));
        if (temporal.isTrial()) {
            lines.addAll(List.of("", RULE, "  " + temporal.describe().replace(". ", ".\n  "), RULE));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> hook(String address) {
        Optional<Route> route = catalogue.catalogue().routes().values().stream().findFirst();
        return route.map(it -> List.of(
                        line("Alerts to", address + "/hooks/" + it.source().word() + "/" + it.id()),
                        line("", "as Authorization: Bearer, with the secret in " + secret(it))))
                .orElse(List.of(line("Alerts to", "nowhere: routes.yaml has no route")));
    }

    private String secret(Route route) {
        var reference = route.secrets().get(0);
        return switch (reference.place()) {
            case ENVIRONMENT -> "the variable " + reference.name();
            case FILE ->
                settings.data().resolve("catalogue").resolve(reference.name()).toString();
        };
    }

    private String catalogue() {
        Catalogue known = catalogue.catalogue();
        List<String> policies = known.services().values().stream()
                .map(Service::policy)
                .distinct()
                .toList();
        return "%s: %d people, %d services, %d schedules; policy %s"
                .formatted(
                        settings.data().resolve("catalogue"),
                        known.people().size(),
                        known.services().size(),
                        known.schedules().size(),
                        policies.isEmpty() ? settings.policy() : String.join(", ", policies));
    }

    private static String line(String name, String value) {
        return "  %-13s %s".formatted(name, value);
    }
}
