package dev.zephyr.starter.hooks.body;

import dev.zephyr.starter.web.NotJson;

/** Finds the reader for what a route's source sends. */
public final class Bodies {

    private Bodies() {}

    /**
     * Reads a body.
     *
     * @throws NotJson when it is nothing that any source sends
     * @throws Unmappable when it is not what this source sends
     */
    public static Delivery read(Received received) throws Unmappable, NotJson {
        return switch (received.route().source()) {
            case ALERTMANAGER -> AlertmanagerBody.read(received);
            case GRAFANA -> GrafanaBody.read(received);
            case DATADOG -> DatadogBody.read(received);
            case NEWRELIC -> NewRelicBody.read(received);
            case CLOUDWATCH -> CloudWatchBody.read(received);
            case PAGERDUTY -> PagerDutyBody.read(received);
            case ELASTIC -> ElasticBody.read(received);
            case SPLUNK -> SplunkBody.read(received);
            case GOOGLE -> GoogleBody.read(received);
            case OPSGENIE -> OpsgenieBody.read(received);
            case CLOUDEVENTS -> CloudEventsBody.read(received);
            case GENERIC -> GenericBody.read(received);
        };
    }
}
