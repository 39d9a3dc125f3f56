package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Source;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each sample of a real sender opens, clears or leaves alone. */
class SourcesTest {

    @ParameterizedTest
    @CsvSource({
        "NEWRELIC, newrelic-workflow-activated, Zulip Server Low Storage, 2024-04-22T03:05:31.352Z",
        "NEWRELIC, newrelic-legacy-open, New Relic Alert - Test Condition, 2020-09-25T11:23:27.849Z",
        "CLOUDWATCH, cloudwatch-sns-alarm, bucketbytesAlarm, 2019-02-15T23:53:45.093Z",
        "CLOUDWATCH, cloudwatch-eventbridge-metric-alarm, lambda-demo-metric-alarm, 2023-08-04T12:36:15.490Z",
        "CLOUDWATCH, cloudwatch-eventbridge-composite-alarm, CompositeDemo.Main, 2023-08-04T12:56:46.138Z",
        "CLOUDWATCH, cloudwatch-lambda-single-metric, Test alert, 2024-02-17T11:53:08.431Z",
        "CLOUDWATCH, cloudwatch-lambda-composite, CompositeDemo.Main, 2023-08-04T12:56:46.138Z",
        "PAGERDUTY, pagerduty-v3-triggered, Test Incident 3, 2021-06-04T13:35:29.781Z",
        "GOOGLE, gcpmonitoring-open, Webserver Health, 2017-07-06T19:10:14Z",
        "OPSGENIE, opsgenie-create, another alert, 2017-08-14T11:25:56.288Z",
        "SPLUNK, splunk-search-one-result, sudo, 2026-11-21T10:00:00Z"
    })
    void opensByASampleThatFires(Source source, String sample, String name, Instant since) throws Exception {
        AlertFact fact = only(source, sample).fact();

        assertThat(fact.isFiring()).isTrue();
        assertThat(fact.name()).isEqualTo(name);
        assertThat(fact.startsAt()).isEqualTo(since);
        assertThat(fact.labels()).containsEntry("alertname", name);
    }

    @ParameterizedTest
    @CsvSource({
        "NEWRELIC, newrelic-workflow-closed, 2024-04-22T06:17:37.383Z",
        "PAGERDUTY, pagerduty-v3-resolved, 2021-06-04T13:16:53.816Z",
        "GOOGLE, gcpmonitoring-closed, 2017-07-06T19:20:36Z",
        "OPSGENIE, opsgenie-close, 2015-01-05T10:06:14.669Z"
    })
    void clearsByASampleThatIsOver(Source source, String sample, Instant end) throws Exception {
        AlertFact fact = only(source, sample).fact();

        assertThat(fact.endsAt()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "PAGERDUTY, pagerduty-v3-acknowledged, somebody has it",
        "CLOUDWATCH, cloudwatch-sns-insufficient-data, not enough data",
        "CLOUDWATCH, cloudwatch-sns-subscription-confirmation, about the subscription"
    })
    void leavesWhatNeitherFiresNorClearsAlone(Source source, String sample, String why) throws Exception {
        Delivery delivery = Senders.sample(source, sample);

        assertThat(delivery.alerts()).isEmpty();
        assertThat(delivery.ignored()).contains(why);
    }

    @Test
    void clearsWhatTheSameIncidentOfGoogleOpened() throws Exception {
        assertThat(only(Source.GOOGLE, "gcpmonitoring-closed").fact().fingerprint())
                .isEqualTo(only(Source.GOOGLE, "gcpmonitoring-open").fact().fingerprint());
    }

    @Test
    void takesServiceSeverityAndLinks() throws Exception {
        AlertFact newRelic =
                only(Source.NEWRELIC, "newrelic-workflow-activated").fact();
        assertThat(newRelic.labels()).containsEntry("service", "zulip_app").containsEntry("severity", "CRITICAL");
        assertThat(newRelic.links()).containsKey("source");

        AlertFact pagerDuty = only(Source.PAGERDUTY, "pagerduty-v3-triggered").fact();
        assertThat(pagerDuty.labels()).containsEntry("service", "pig208").containsEntry("severity", "high");

        AlertFact opsgenie = only(Source.OPSGENIE, "opsgenie-create").fact();
        assertThat(opsgenie.labels())
                .containsEntry("service", "Server")
                .containsEntry("severity", "P3")
                .containsEntry("vip", "true");

        AlertFact cloudWatch = only(Source.CLOUDWATCH, "cloudwatch-sns-alarm").fact();
        assertThat(cloudWatch.labels())
                .containsEntry("BucketName", "try.alerta.io")
                .containsEntry("namespace", "AWS/S3");

        AlertFact splunk = only(Source.SPLUNK, "splunk-search-one-result").fact();
        assertThat(splunk.labels()).containsEntry("host", "myserver").containsEntry("sourcetype", "syslog");
        assertThat(splunk.labels().keySet()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void doesNotTakeBackWhatZephyrItselfOpenedElsewhere() throws Exception {
        String own = "abcdefgh2345-touknx/opened/1/1/ann/pagerduty";
        String pagerDuty = """
            {"event": {"event_type": "incident.triggered", "data":
              {"id": "P1", "type": "incident", "status": "triggered", "title": "x", "incident_key": "%s"}}}
            """.formatted(own);
        String opsgenie = "{\"action\": \"Create\", \"alert\": {\"alias\": \"" + own + "\"}}";

        assertThat(Bodies.read(Senders.received(Source.PAGERDUTY, pagerDuty)).alerts())
                .isEmpty();
        assertThat(Bodies.read(Senders.received(Source.OPSGENIE, opsgenie)).alerts())
                .isEmpty();
    }

    @Test
    void leavesEventsOfPagerDutyThatItDoesNotKnowAlone() throws Exception {
        String body =
                "{\"event\": {\"event_type\": \"pagey.ping\", \"data\": {\"type\": \"ping\", \"message\": \"hi\"}}}";

        assertThat(Bodies.read(Senders.received(Source.PAGERDUTY, body)).ignored())
                .contains("pagey.ping");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongWithABodyOfAnotherTool(Source source) {
        assertThatThrownBy(() -> Bodies.read(Senders.received(source, "{\"hello\": \"there\"}")))
                .isInstanceOf(Unmappable.class)
                .hasMessageNotContainingAny("Exception", "dev.zephyr", "null");
    }

    private static Delivery.Alert only(Source source, String sample) throws Exception {
        Delivery delivery = Senders.sample(source, sample);
        assertThat(delivery.alerts()).hasSize(1);
        return delivery.alerts().get(0);
    }
}
