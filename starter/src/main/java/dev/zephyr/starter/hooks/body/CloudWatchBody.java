package dev.zephyr.starter.hooks.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.NotJson;
import java.nio.charset.StandardCharsets;

/**
 * Alarms of Amazon CloudWatch: inside a message of SNS, or as events of EventBridge (in {@code detail}) and of alarm actions
 * (in {@code alarmData}).
 */
final class CloudWatchBody {

    private CloudWatchBody() {}

    static Delivery read(Received received) throws Unmappable, NotJson {
        JsonNode root = received.json();
        if (root.path("Message").isTextual() && root.has("TopicArn")) {
            return Texts.of(root, "Type").equals("Notification")
                    ? message(received, root)
                    : Delivery.nothing("it is about the subscription, not about an alarm");
        }
        JsonNode alarm = root.path(root.has("alarmData") ? "alarmData" : "detail");
        if (!alarm.has("alarmName") || !alarm.path("state").has("value")) {
            throw new Unmappable("it is neither a message of SNS nor a change of an alarm's state");
        }
        return event(received, root, alarm);
    }

    private static Delivery message(Received received, JsonNode envelope) throws Unmappable {
        JsonNode alarm = inside(Texts.of(envelope, "Message"));
        if (!alarm.has("AlarmName") || !alarm.has("NewStateValue")) {
            throw new Unmappable("the message of topic " + Texts.word(Texts.of(envelope, "TopicArn")) + " is no alarm");
        }
        String name = Texts.of(alarm, "AlarmName");
        String account = Texts.of(alarm, "AWSAccountId");
        String region = Texts.of(alarm, "Region");
        JsonNode trigger = alarm.path("Trigger");
        String key = Texts.first(Texts.of(alarm, "AlarmArn"), account + ":" + region + ":" + name);
        Sketch sketch = new Sketch(received, key)
                .name(name)
                .summary(Texts.of(alarm, "NewStateReason"), Texts.of(alarm, "AlarmDescription"))
                .label("alertname", name)
                .label("account", account)
                .label("region", region)
                .label("namespace", Texts.of(trigger, "Namespace"))
                .label("metric", Texts.of(trigger, "MetricName"))
                .label("description", Texts.of(alarm, "AlarmDescription"));
        for (JsonNode dimension : trigger.path("Dimensions")) {
            sketch.label(Texts.of(dimension, "name"), Texts.of(dimension, "value"));
        }
        return states(sketch, key, Texts.of(alarm, "NewStateValue"), alarm.path("StateChangeTime"));
    }

    private static JsonNode inside(String message) throws Unmappable {
        try {
            return Json.read(message.getBytes(StandardCharsets.UTF_8));
        } catch (NotJson e) {
            throw new Unmappable("the message inside is no alarm: " + e.getMessage());
        }
    }

    private static Delivery event(Received received, JsonNode root, JsonNode alarm) throws Unmappable {
        String name = Texts.of(alarm, "alarmName");
        JsonNode state = alarm.path("state");
        String account = Texts.first(Texts.of(root, "account"), Texts.of(root, "accountId"));
        String key = Texts.first(
                Texts.of(root, "alarmArn"),
                root.path("resources").path(0).asText(""),
                account + ":" + Texts.of(root, "region") + ":" + name);
        JsonNode metric = alarm.path("configuration")
                .path("metrics")
                .path(0)
                .path("metricStat")
                .path("metric");
        Sketch sketch = new Sketch(received, key)
                .name(name)
                .summary(Texts.of(state, "reason"), Texts.of(alarm.path("configuration"), "description"))
                .label("alertname", name)
                .label("account", account)
                .label("region", Texts.of(root, "region"))
                .label("namespace", Texts.of(metric, "namespace"))
                .label("metric", Texts.of(metric, "name"))
                .label("description", Texts.of(alarm.path("configuration"), "description"))
                .labels(Texts.labels(metric.path("dimensions")));
        return states(sketch, key, Texts.of(state, "value"), state.path("timestamp"));
    }

    private static Delivery states(Sketch sketch, String key, String state, JsonNode changed) throws Unmappable {
        return switch (state) {
            case "ALARM" -> Delivery.of(sketch.since(Times.of(changed)).in(key));
            case "OK" -> Delivery.of(sketch.cleared(Times.of(changed)).in(key));
            case "INSUFFICIENT_DATA" -> Delivery.nothing("the alarm has not enough data to fire or to clear");
            default -> throw new Unmappable("there is no state \"" + Texts.word(state) + "\"");
        };
    }
}
