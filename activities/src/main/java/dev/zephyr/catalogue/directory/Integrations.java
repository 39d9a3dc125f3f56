package dev.zephyr.catalogue.directory;

import dev.zephyr.determinism.Ordered;
import java.util.Map;
import java.util.Optional;

/**
 * Which tools this team uses: a vendor for each port, and what each vendor is told.
 *
 * @param ports by port; a port that is not named uses {@link #LOCAL}
 */
public record Integrations(Map<String, String> ports, Map<String, VendorEntry> vendors) {

    /** The vendor that is always there: files below the data folder. */
    public static final String LOCAL = "local";

    public static final String CHAT = "chat";
    public static final String STATUS_PAGE = "status-page";
    public static final String TICKETS = "tickets";
    public static final String MAIL = "mail";
    public static final String DOCUMENTS = "documents";

    public static final Integrations NONE = new Integrations(Map.of(), Map.of());

    public Integrations {
        ports = Ordered.copy(ports);
        vendors = Ordered.copy(vendors);
    }

    public String vendorOf(String port) {
        return ports.getOrDefault(port, LOCAL);
    }

    public Optional<VendorEntry> vendor(String id) {
        return Optional.ofNullable(vendors.get(id));
    }
}
