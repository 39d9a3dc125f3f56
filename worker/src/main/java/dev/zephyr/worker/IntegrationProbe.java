package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Integrations;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.catalogue.directory.VendorEntry;
import dev.zephyr.readiness.Tooling;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sees whether the secrets of a vendor are there and whether its address answers a connection; a vendor with a call that
 * changes nothing is asked by that as well.
 */
final class IntegrationProbe implements Tooling {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CatalogueStore store;
    private final Secrets secrets;
    private final Map<String, Supplier<Optional<String>>> calls;

    /** @param calls by vendor: why the vendor refuses, empty when it does not */
    IntegrationProbe(CatalogueStore store, Secrets secrets, Map<String, Supplier<Optional<String>>> calls) {
        this.store = store;
        this.secrets = secrets;
        this.calls = Map.copyOf(calls);
    }

    @Override
    public Optional<String> fault(String vendor) {
        if (vendor.equals(Integrations.LOCAL)) {
            return Optional.empty();
        }
        Optional<VendorEntry> entry = store.catalogue().integrations().vendor(vendor);
        if (entry.isEmpty()) {
            return Optional.of("nothing is said of it");
        }
        return missingSecret(entry.get())
                .or(() -> unanswered(entry.get()))
                .or(() -> calls.getOrDefault(vendor, Optional::empty).get());
    }

    private Optional<String> missingSecret(VendorEntry entry) {
        return entry.secrets().entrySet().stream()
                .flatMap(key -> key.getValue().stream()
                        .filter(reference -> secrets.read(reference).isEmpty())
                        .map(reference -> "its " + key.getKey() + " is not at " + reference))
                .findFirst();
    }

    private static Optional<String> unanswered(VendorEntry entry) {
        return entry.values("url").stream()
                .flatMap(url -> unanswered(URI.create(url)))
                .findFirst();
    }

    private static Stream<String> unanswered(URI address) {
        int usual = address.getScheme().equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) PATIENCE.toMillis());
            return Stream.empty();
        } catch (IOException e) {
            return Stream.of(address.getHost() + ":" + port + " does not answer: " + e.getMessage());
        }
    }
}
