package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;

    @BeforeEach
    void writeAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
    }

    @Test
    void readsAGoodCatalogueWithoutFindings() {
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void readsPeopleWithTheirMethodsInOrder() {
        Person alice = good().person("alice").orElseThrow();

        assertThat(alice.methods())
                .extracting(Contact::method)
                .containsExactly(
                        new ContactMethod("inbox", "inbox", Duration.ofMinutes(1)),
                        new ContactMethod("hook", "webhook", Duration.ofSeconds(90)));
        assertThat(alice.methods().get(1).address())
                .isEqualTo(new Address(
                        "https://example.com/alice", new SecretReference(SecretReference.Place.ENVIRONMENT, "HOOK")));
    }

    @Test
    void readsARouteThatCorrelatesByLabels() {
        Handling route = good().route("example").orElseThrow().handling();
        AlertFact fact = fact(Map.of("service", "api", "alertname", "HighErrorRate", "severity", "critical"));

        assertThat(route.key("{}", fact)).isEqualTo(new RouteKey("example", "api/HighErrorRate"));
        assertThat(route.title("{}", fact)).isEqualTo("HighErrorRate: 5 % of requests fail");
        assertThat(route.severity(fact)).contains(new Severity("SEV-1"));
        assertThat(route.service().of(fact)).isEqualTo("api");
    }

    @Test
    void rendersALabelThatIsMissingAsUnknown() {
        Handling route = good().route("example").orElseThrow().handling();

        assertThat(route.key("{}", fact(Map.of("service", "api")))).isEqualTo(new RouteKey("example", "api/unknown"));
        assertThat(route.severity(fact(Map.of()))).isEmpty();
    }

    @Test
    void correlatesByTheGroupOfTheSourceUnlessToldOtherwise() {
        folder.replace("routes.yaml", "correlation: \"{label.service}/{label.alertname}\"", "group: shared");

        assertThat(good().route("example").orElseThrow().handling().key("{$1}:\\", fact(Map.of())))
                .isEqualTo(new RouteKey("shared", "{$1}:\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        people.yaml | Europe/London  | Mars/Olympus  | people.yaml:11 people.erin.zone found "Mars/Olympus"
        people.yaml | id: bob        | id: alice     | people.yaml:7 people.alice.id this id stands here a second time
        people.yaml | id: bob        | id: b/ob      | people.yaml:7 found "b/ob"
        people.yaml | kind: mail     | kind: pigeon  | people.bob.methods.mail.kind found "pigeon" inbox, webhook or mail
        people.yaml | bob@example.com | bob          | people.bob.methods.mail.address found "bob"
        people.yaml | https:         | ftp:          | people.alice.methods.hook.address found "ftp://example.com/alice"
        people.yaml | id: hook       | id: inbox     | people.alice.methods.inbox.id two methods of this id
        people.yaml | wait: 90s      | wait: 1h working | people.alice.methods.hook.wait
        people.yaml | wait: 90s      | weight: 90s   | people.alice.methods.hook.weight there is no such key
        people.yaml | people:        | persons:      | people.yaml:1 persons there is no such key
        teams.yaml  | person:erin    | person:mallory | teams.platform.lead found "person:mallory" people.yaml
        teams.yaml  | person:erin    | role:ic       | teams.platform.lead found "role:ic"
        teams.yaml  | schedule: platform | schedule: night | teams.platform.schedule found "night" em, platform
        teams.yaml  | [alice, bob]   | [alice, mallory] | teams.platform.members[1] found "mallory" alice, bob, erin
        teams.yaml  | [alice, bob]   | [team:everybody] | teams.platform.members platform > everybody > platform
        schedules.yaml | [alice, bob] | []           | schedules.platform.participants nobody takes turns
        schedules.yaml | [erin]      | [mallory]     | schedules.em.participants[0] found "mallory"
        schedules.yaml | lead: bob   | lead: mallory | schedules.platform.lead found "mallory"
        schedules.yaml | zone: UTC   | zone: UTX     | schedules.platform.zone found "UTX" IANA
        schedules.yaml | monday      | someday       | schedules.platform.handoff found "someday 09:00" monday 09:00
        schedules.yaml | 2026-01-05  | 2026-01-32    | schedules.platform.start found "2026-01-32"
        services.yaml | team: platform | team: everybody | services.api.team no schedule
        services.yaml | team: platform | team: night  | services.api.team found "night" everybody, platform
        services.yaml | policy: small | policy: none  | services.api.policy found "none"
        services.yaml | policy: small | policy: blank | policies/blank.yaml:1 calls this value is left open
        routes.yaml | source: alertmanager | source: fax | routes.example.source found "fax" alertmanager
        routes.yaml | catchAll: schedule:em | resolves: true | routes.yaml:2 routes.example.catchAll it is missing
        routes.yaml | catchAll: schedule:em | catchAll: owner | routes.example.catchAll found "owner"
        routes.yaml | SEV-1          | P0            | routes.example.severities.critical found "P0" SEV-1
        routes.yaml | {label.service}/{label.alertname} | one | routes.example.correlation found "one"
        routes.yaml | {label.service}/{label.alertname} | {summary} | routes.example.correlation found "{summary}"
        routes.yaml | [env:HOOK]     | [env:A, env:B, env:C] | routes.example.secrets more than 2
        routes.yaml | secrets: [env:HOOK] | service: night | routes.example.service found "night" api, search
        routes.yaml | secrets: [env:HOOK] | resolves: maybe | routes.example.resolves found "maybe"
        routes.yaml | secrets: [env:HOOK] | group: g   | routes.example.secrets anybody could ring
        """)
    void saysWhereWhatIsWrongAndWhatIsAllowed(String file, String old, String now, String expected) {
        folder.replace(file, old, now);

        String findings = String.join("\n", folder.findings());
        String[] words = expected.split(" ", -1);
        assertThat(findings).contains(words);
    }

    @Test
    void namesAPersonWhoCanNotBeReached() {
        folder.replace("people.yaml", "[{ id: mail, kind: mail, address: bob@example.com }]", "[]");

        assertThat(folder.findings()).singleElement().asString().contains("people.bob.methods", "contact method");
    }

    @Test
    void refusesASecretWrittenOutAndDoesNotShowIt() {
        folder.replace("routes.yaml", "env:HOOK", "hunter2");

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("routes.example.secrets[0]", "env:NAME or file:path")
                .doesNotContain("hunter2");
    }

    @Test
    void doesNotShowTheValueOfAKeyThatIsUnknown() {
        folder.replace("routes.yaml", "source: alertmanager", "source: alertmanager\n    password: hunter2");

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("routes.example.password")
                .doesNotContain("hunter2");
    }

    @Test
    void namesWhomAPolicyCallsButTheCatalogueDoesNotHave() {
        folder.replace("schedules.yaml", "id: em", "id: managers");
        folder.replace("routes.yaml", "schedule:em", "schedule:managers");

        assertThat(folder.findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains("services.yaml", "this policy calls schedule:em"));
    }

    @Test
    void reportsEverythingAtOnce() {
        folder.replace("people.yaml", "Europe/London", "Mars/Olympus");
        folder.replace("schedules.yaml", "[erin]", "[mallory]");
        folder.replace("routes.yaml", "catchAll: schedule:em", "catchAll: person:trent");
        folder.write("teams.yaml", "");

        assertThat(folder.findings().stream().map(finding -> finding.split(":", 2)[0]))
                .containsSubsequence("people.yaml", "routes.yaml", "schedules.yaml", "services.yaml", "teams.yaml");
    }

    @Test
    void blamesAPersonWithAMistakeOnlyOnce() {
        folder.replace("people.yaml", "Europe/London", "Mars/Olympus");

        assertThat(folder.findings()).hasSize(1);
    }

    @Test
    void letsAnOwnPolicyReplaceThePresetOfItsName() {
        folder.write("policies/mine.yaml", "{ name: small, calls: \"person:bob\" }");

        Policy small = good().policy("small").orElseThrow();
        assertThat(PolicyTargets.of(small)).extracting(Target::toString).containsExactly("person:bob");
    }

    @Test
    void refusesTwoOwnPoliciesOfOneName() {
        folder.write("policies/a.yaml", "{ name: mine, calls: oncall }");
        folder.write("policies/b.yaml", "{ name: mine, calls: oncall }");

        assertThat(folder.findings()).singleElement().asString().contains("policies/b.yaml:1", "found \"mine\"");
    }

    private Catalogue good() {
        Findings findings = new Findings();
        return folder.read(findings).orElseThrow(() -> new AssertionError(findings.text()));
    }

    private static AlertFact fact(Map<String, String> labels) {
        return new AlertFact("f1", "HighErrorRate", "5 % of requests fail", Instant.EPOCH, null, labels, Map.of());
    }

    @Test
    void refusesAServiceWhosePathLeadsToNobody() {
        folder.write("policies/leads.yaml", "{ name: leads, calls: lead }");
        folder.replace("teams.yaml", "lead: \"person:erin\", ", "");
        folder.replace("services.yaml", "policy: small, runbook", "policy: leads, runbook");

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains(
                        "services.yaml:2", "services.api.policy", "leads to nobody for this service", "team platform");
    }
}
