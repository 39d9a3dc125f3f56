package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.starter.hooks.body.Bodies;
import dev.zephyr.starter.hooks.body.Delivery;
import dev.zephyr.starter.hooks.body.Senders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrelationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void makesOneOfferOfTheAlertsOfAKey() throws Exception {
        List<Offer> offers = offers("example", "alertmanager-0.28-captured-firing");

        assertThat(offers).hasSize(1);
        assertThat(offers.get(0).batch().alerts()).hasSize(2);
    }

    @Test
    void opensWithWhatServiceAndRouteSay() throws Exception {
        Opening opening =
                offers("example", "alertmanager-0.28-captured-firing").get(0).opening();

        assertThat(opening.title()).isEqualTo("HighErrorRate at checkout: Checkout p99 elevated");
        assertThat(opening.service()).isEqualTo("checkout");
        assertThat(opening.team()).isEqualTo("checkout");
        assertThat(opening.links()).containsEntry("runbook", "https://runbooks.example.com/checkout");
        assertThat(opening.catchAll()).containsExactly("schedule:platform");
        assertThat(opening.startedAt()).isEqualTo(Instant.parse("2026-11-21T07:00:28.787Z"));
    }

    @Test
    void makesAnOfferForEveryKeyOfABody() throws Exception {
        List<Offer> offers = generic(
                "[{\"key\":\"a\",\"title\":\"A\"},{\"key\":\"b\",\"title\":\"B\"},{\"key\":\"a\",\"title\":\"A\"}]");

        assertThat(offers)
                .hasSize(2)
                .extracting(offer -> offer.opening().code())
                .doesNotHaveDuplicates();
    }

    @Test
    void translatesTheSeverityByTheRoute() throws Exception {
        example().with("routes.yaml", "resolves: false", "severities: { critical: SEV-2, warning: SEV-3 }");

        assertThat(offers("example", "alertmanager-0.28-captured-firing")
                        .get(0)
                        .opening()
                        .severity())
                .isEqualTo(new Severity("SEV-2"));
    }

    @Test
    void leavesASeverityThatTheRouteDoesNotKnowToPeople() throws Exception {
        assertThat(offers("example", "alertmanager-0.28-captured-firing")
                        .get(0)
                        .opening()
                        .severity())
                .isEqualTo(Severity.UNKNOWN);
    }

    @Test
    void takesThePolicysOwnWordsFromAGenericSource() throws Exception {
        Opening opening = generic("{\"key\":\"a\",\"title\":\"A\",\"severity\":\"sev2\",\"service\":\"api\"}")
                .get(0)
                .opening();

        assertThat(opening.severity()).isEqualTo(new Severity("SEV-2"));
        assertThat(opening.team()).isEqualTo("platform");
    }

    @Test
    void answersThePolicysQuestionsFromLabelsAndRaisesTheirFlags() throws Exception {
        Opening opening = generic("{\"key\":\"a\",\"labels\":{\"data_loss\":\"true\"}}")
                .get(0)
                .opening();

        assertThat(opening.severity()).isEqualTo(new Severity("SEV-1"));
        assertThat(opening.flags()).contains("data-loss");
    }

    @Test
    void opensAnIncidentForAServiceThatNobodyKnows() throws Exception {
        Offer offer = generic("{\"key\":\"a\",\"title\":\"A\",\"service\":\"nowhere\"}")
                .get(0);

        assertThat(offer.opening().service()).isEqualTo("nowhere");
        assertThat(offer.opening().team()).isEmpty();
        assertThat(offer.policy()).isEqualTo("zephyr");
    }

    @Test
    void clearsByTheKeyOfAGenericSource() throws Exception {
        AlertFact fact = generic("{\"key\":\"a\",\"status\":\"resolved\",\"endsAt\":\"2026-11-21T09:00:00+01:00\"}")
                .get(0)
                .batch()
                .alerts()
                .get(0);

        assertThat(fact.endsAt()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @Test
    void keepsDrillsApartFromRealAlerts() throws Exception {
        Catalogue catalogue = example().open().catalogue();
        Delivery delivery = delivery(Source.ALERTMANAGER, Payloads.bytes("alertmanager-0.28-captured-firing"));
        Correlation drills =
                new Correlation(catalogue, catalogue.route("example").orElseThrow(), "zephyr", true);

        assertThat(drills.offers(delivery).get(0).opening().code())
                .isNotEqualTo(
                        correlation("example").offers(delivery).get(0).opening().code());
    }

    @Test
    void keepsOneIncidentPerRouteForWhatCanNotBeRead() throws IOException {
        Correlation correlation = correlation("example");

        Offer first = correlation.notRead("not-json", "why", "{", NOW);
        Offer second = correlation.notRead("too-large", "why else", "", NOW);

        assertThat(first.opening().code()).isEqualTo(second.opening().code());
        assertThat(first.batch().isAllClear()).isFalse();
    }

    @Test
    void letsTheFirstRuleThatHoldsDecide() throws Exception {
        rules("""
                rules:
                  - when: [team="payments", severity=~"critical|page"]
                    service: checkout
                    severity: SEV-1
                    title: "Payments: {name}"
                  - when: [team="payments"]
                    service: search
            """);

        Opening first = generic("{\"key\":\"a\",\"severity\":\"page\",\"labels\":{\"team\":\"payments\"}}")
                .get(0)
                .opening();
        Opening second = generic("{\"key\":\"b\",\"severity\":\"info\",\"labels\":{\"team\":\"payments\"}}")
                .get(0)
                .opening();
        Opening neither = generic("{\"key\":\"c\",\"title\":\"C\",\"summary\":\"c\"}")
                .get(0)
                .opening();

        assertThat(first.service()).isEqualTo("checkout");
        assertThat(first.severity()).isEqualTo(new Severity("SEV-1"));
        assertThat(first.title()).isEqualTo("Payments: a");
        assertThat(second.service()).isEqualTo("search");
        assertThat(second.severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(neither.title()).isEqualTo("C: c");
    }

    @Test
    void givesAnAlertToTheTeamAndThePolicyOfItsRule() throws Exception {
        rules("""
                rules:
                  - when: [env!="dev"]
                    team: platform
                    policy: zephyr
                    resolves: true
                    correlation: "{label.env}"
            """);

        List<Offer> offers = generic(
                "[{\"key\":\"a\",\"labels\":{\"env\":\"prod\"}},{\"key\":\"b\",\"labels\":{\"env\":\"prod\"}}]");

        assertThat(offers).hasSize(1);
        assertThat(offers.get(0).opening().team()).isEqualTo("platform");
        assertThat(offers.get(0).policy()).isEqualTo("zephyr");
        assertThat(offers.get(0).batch().resolves()).isTrue();
    }

    @Test
    void raisesAFlagByALabelThatARuleAdds() throws Exception {
        rules("""
                rules:
                  - when: [alertname=~"Falco.*"]
                    labels: { data_loss: "true" }
            """);

        Offer offer = generic("{\"key\":\"a\",\"labels\":{\"alertname\":\"Falco shell\"}}")
                .get(0);

        assertThat(offer.opening().flags()).contains("data-loss");
        assertThat(offer.batch().alerts().get(0).labels()).containsEntry("data_loss", "true");
    }

    /** Of the generic route, which is the last in the file. */
    private void rules(String yaml) throws IOException {
        example();
        Path routes = folder.resolve("routes.yaml");
        Files.writeString(routes, Files.readString(routes).stripTrailing() + "\n" + yaml);
    }

    private ExampleFolder example() throws IOException {
        return ExampleFolder.in(folder);
    }

    private Correlation correlation(String route) throws IOException {
        Catalogue catalogue = example().open().catalogue();
        return new Correlation(catalogue, catalogue.route(route).orElseThrow(), "zephyr", false);
    }

    private List<Offer> offers(String route, String payload) throws Exception {
        return correlation(route).offers(delivery(Source.ALERTMANAGER, Payloads.bytes(payload)));
    }

    private List<Offer> generic(String json) throws Exception {
        return correlation("generic").offers(delivery(Source.GENERIC, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Delivery delivery(Source source, byte[] body) throws Exception {
        return Bodies.read(Senders.received(source, body, Map.of()));
    }
}
