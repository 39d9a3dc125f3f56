package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.catalogue.directory.VendorEntry;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.VendorSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Lets an adapter ask the catalogue about its vendor. */
final class CatalogueVendor implements VendorSettings {

    private final CatalogueStore store;
    private final Secrets secrets;
    private final String vendor;

    CatalogueVendor(CatalogueStore store, Secrets secrets, String vendor) {
        this.store = store;
        this.secrets = secrets;
        this.vendor = vendor;
    }

    @Override
    public List<String> values(String key) {
        return entry().map(entry -> entry.values(key)).orElse(List.of());
    }

    @Override
    public List<String> values(String service, String key) {
        return entry().map(entry -> entry.values(service, key)).orElse(List.of());
    }

    @Override
    public List<Secret> secrets(String key) {
        return entry().stream()
                .flatMap(entry -> entry.secrets(key).stream())
                .flatMap(reference -> secrets.read(reference).stream())
                .map(secret -> new Secret(new String(secret.reveal(), StandardCharsets.UTF_8)))
                .toList();
    }

    private Optional<VendorEntry> entry() {
        return store.catalogue().integrations().vendor(vendor);
    }
}
