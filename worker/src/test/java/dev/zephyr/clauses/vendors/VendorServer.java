package dev.zephyr.clauses.vendors;

import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vendor on loopback, with what an adapter needs to talk to it. */
final class VendorServer implements AutoCloseable {

    private final VendorDouble server;
    private final Http http = new Http("vendor", Limits.PATIENT, Clock.systemUTC());

    VendorServer(VendorDouble.Vendor vendor) {
        try {
            server = new VendorDouble(vendor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VendorDouble server() {
        return server;
    }

    Http http() {
        return http;
    }

    VendorTold told(String token, Map<String, List<String>> settings) {
        Map<String, List<String>> all = new HashMap<>(settings);
        all.put("url", List.of(server.url()));
        all.put("events-url", List.of(server.url()));
        return new VendorTold(all, token);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
