package dev.zephyr.starter.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One alert as Alertmanager sends it (webhook version 4). Each run of the demo has an alert name of its own, so that
 * two runs never share an incident.
 *
 * @param name the {@code alertname} label
 * @param since when it began to fire
 */
record Alert(String name, String service, Instant since) {

    private static final String NEVER = "0001-01-01T00:00:00Z";
    private static final String SUMMARY = "p99 latency above 2 s, customers notice";

    static Alert of(String service, Instant now) {
        return new Alert(
                "LatencyHigh" + Long.toString(now.getEpochSecond() % 46_656, 36).toUpperCase(Locale.ROOT),
                service,
                now);
    }

    JsonNode firing() {
        return body("firing", NEVER);
    }

    JsonNode resolved(Instant at) {
        return body("resolved", at.toString());
    }

    private JsonNode body(String status, String endsAt) {
        ObjectNode body = Api.body();
        body.put("receiver", "zephyr").put("status", status).put("version", "4");
        body.put("groupKey", "{}:{alertname=\"" + name + "\", service=\"" + service + "\"}");
        body.put("externalURL", "http://alertmanager.example:9093").put("truncatedAlerts", 0);
        labels(body.putObject("groupLabels"));
        labels(body.putObject("commonLabels"));
        body.putObject("commonAnnotations").put("summary", SUMMARY);
        ObjectNode alert = body.putArray("alerts").addObject();
        alert.put("status", status).put("startsAt", since.toString()).put("endsAt", endsAt);
        alert.put("generatorURL", "http://prometheus.example:9090/graph").put("fingerprint", fingerprint());
        labels(alert.putObject("labels")).put("customer_visible", "true").put("severity", "critical");
        alert.putObject("annotations").put("summary", SUMMARY);
        return body;
    }

    private ObjectNode labels(ObjectNode labels) {
        return labels.put("alertname", name).put("service", service).put("region", "eu-frankfurt");
    }

    /** 16 hex digits, as Prometheus has them; equal for the firing and its end. */
    private String fingerprint() {
        String hex = HexFormat.of().formatHex((name + service).getBytes(StandardCharsets.UTF_8));
        return (hex + "0".repeat(16))
                .substring(hex.length() > 16 ? hex.length() - 16 : 0)
                .substring(0, 16);
    }
}
