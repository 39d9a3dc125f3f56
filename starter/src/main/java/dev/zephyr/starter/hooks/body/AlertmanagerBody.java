package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.NotJson;

/** The webhook of Prometheus Alertmanager, version 4. */
final class AlertmanagerBody {

    private static final String VERSION = "4";

    private AlertmanagerBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        if (!Texts.of(root, "version").equals(VERSION) || !root.path("alerts").isArray()) {
            throw new Unmappable("it is no Alertmanager webhook of version " + VERSION + " with a list of alerts");
        }
        return new AlertGroup(received, root, "alertmanager").read();
    }
}
