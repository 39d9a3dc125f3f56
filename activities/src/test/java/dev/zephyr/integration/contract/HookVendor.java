package dev.zephyr.integration.contract;

import dev.zephyr.integration.contract.VendorDouble.Reply;
import dev.zephyr.integration.contract.VendorDouble.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever takes webhooks as the standard asks: keeps what it accepted, and knows a repeat by its id. */
public final class HookVendor implements VendorDouble.Vendor {

    private final Map<String, String> accepted = new LinkedHashMap<>();

    @Override
    public Reply answer(Request request) {
        String key = request.headers().getFirst("webhook-id");
        synchronized (this) {
            accepted.putIfAbsent(key, request.body());
        }
        return new Reply(200, "{\"id\":\"msg-" + Integer.toHexString(key.hashCode()) + "\"}");
    }

    /** The bodies of what was accepted, each key once. */
    public synchronized List<String> accepted() {
        return List.copyOf(accepted.values());
    }
}
