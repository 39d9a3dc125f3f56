package dev.zephyr.starter.slack;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secret;
import dev.zephyr.catalogue.directory.SecretReference;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.catalogue.directory.VendorEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the catalogue says about Slack, as it is now. */
final class SlackEntry {

    private final CatalogueStore store;
    private final Secrets secrets;

    SlackEntry(CatalogueStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** Two while one replaces the other; none when Slack is not set up, and then nothing is let in. */
    List<byte[]> signingSecrets() {
        return live("signing-secret").map(Secret::reveal).toList();
    }

    /** Empty when there is none. */
    String token() {
        return live("token")
                .findFirst()
                .map(secret -> new String(secret.reveal(), StandardCharsets.UTF_8))
                .orElse("");
    }

    Optional<String> address() {
        return vendor().flatMap(entry -> entry.values("url").stream().findFirst());
    }

    private Stream<Secret> live(String key) {
        List<SecretReference> places = vendor().map(entry -> entry.secrets(key)).orElse(List.of());
        return places.stream().flatMap(place -> secrets.read(place).stream());
    }

    private Optional<VendorEntry> vendor() {
        return store.catalogue().integrations().vendor(Speakers.VENDOR);
    }
}
