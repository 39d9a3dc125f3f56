package dev.zephyr.starter.twilio;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.catalogue.directory.Secret;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.catalogue.directory.VendorEntry;
import java.util.List;
import java.util.Optional;

/** What the catalogue says about Twilio, as it is now. */
final class TwilioEntry {

    private static final String VENDOR = "twilio";

    private final CatalogueStore store;
    private final Secrets secrets;

    TwilioEntry(CatalogueStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** Two while one replaces the other; none when Twilio is not set up, and then nothing is let in. */
    List<byte[]> tokens() {
        return vendor().stream()
                .flatMap(entry -> entry.secrets("token").stream())
                .flatMap(place -> secrets.read(place).stream())
                .map(Secret::reveal)
                .toList();
    }

    /** Under which Twilio finds us, whatever stands between: without a slash at the end. */
    String address() {
        return vendor().stream()
                .flatMap(entry -> entry.values("public-url").stream())
                .findFirst()
                .orElse("")
                .replaceAll("/+$", "");
    }

    Optional<Person> personAt(String number) {
        return store.catalogue().personReachedAt(VENDOR, number);
    }

    private Optional<VendorEntry> vendor() {
        return store.catalogue().integrations().vendor(VENDOR);
    }
}
