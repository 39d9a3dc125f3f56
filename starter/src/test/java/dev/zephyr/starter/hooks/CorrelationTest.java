package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.incident.Opening;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.ExampleFolder;
import dev.zephyr.starter.client.Offer;
import dev.zephyr.starter.web.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        example()
                .with(
                        "routes.yaml",
                        "    resolves: false\n    catchAll: schedule:platform\n  - id: generic",
                        "    severities: { critical: SEV-2, warning: SEV-3 }\n    catchAll: schedule:platform\n  - id: generic");

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
        Delivery delivery = AlertmanagerBody.read(Json.read(Payloads.bytes("alertmanager-0.28-captured-firing")), NOW);
        Correlation drills =
                new Correlation(catalogue, catalogue.route("example").orElseThrow(), "zephyr", true);

        assertThat(drills.offers(delivery).get(0).opening().code())
                .isNotEqualTo(
                        correlation("example").offers(delivery).get(0).opening().code());
    }

    @Test
    void keepsOneIncidentPerRouteForWhatCanNotBeUnderstood() throws IOException {
        Correlation correlation = correlation("example");

        Offer first = correlation.notUnderstood("why", "{}", NOW);
        Offer second = correlation.notUnderstood("why else", "[]", NOW);

        assertThat(first.opening().code()).isEqualTo(second.opening().code());
        assertThat(first.batch().isAllClear()).isFalse();
    }

    private ExampleFolder example() throws IOException {
        return ExampleFolder.in(folder);
    }

    private Correlation correlation(String route) throws IOException {
        Catalogue catalogue = example().open().catalogue();
        return new Correlation(catalogue, catalogue.route(route).orElseThrow(), "zephyr", false);
    }

    private List<Offer> offers(String route, String payload) throws Exception {
        return correlation(route).offers(AlertmanagerBody.read(Json.read(Payloads.bytes(payload)), NOW));
    }

    private List<Offer> generic(String json) throws Exception {
        Route route = example().open().catalogue().route("generic").orElseThrow();
        return correlation("generic")
                .offers(GenericBody.read(Json.read(json.getBytes(StandardCharsets.UTF_8)), route, NOW));
    }
}
