package dev.zephyr.catalogue.directory;

import com.fasterxml.jackson.core.JsonPointer;
import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.catalogue.MarkedYaml;
import dev.zephyr.catalogue.YamlFile;
import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.escalation.EscalationPolicy;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.LevelTarget;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.ChangeRules;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.PolicyDocument;
import dev.zephyr.policy.ResolutionRules;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.postmortem.PostmortemRules;
import dev.zephyr.severity.Severity;
import dev.zephyr.severity.SeverityDefinition;
import dev.zephyr.severity.SeverityScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small catalogue on disk that a test edits, with policies that say nothing but their name and whom they call. */
final class CatalogueFolder {

    private static final Map<String, String> GOOD = Map.of(
            "people.yaml", """
            people:
              - id: alice
                zone: Europe/Berlin
                methods:
                  - { id: inbox, kind: inbox }
                  - { id: hook, kind: webhook, address: "https://example.com/alice", secret: "env:HOOK", wait: 90s }
              - id: bob
                zone: America/Chicago
                methods: [{ id: mail, kind: mail, address: bob@example.com }]
              - id: erin
                zone: Europe/London
                methods: [{ id: inbox, kind: inbox }]
            """, "teams.yaml", """
            teams:
              - { id: platform, lead: "person:erin", schedule: platform, members: [alice, bob] }
              - { id: everybody, members: ["team:platform", erin, alice] }
            """, "schedules.yaml", """
            schedules:
              - { id: platform, lead: bob, zone: UTC, handoff: monday 09:00, start: 2026-01-05, participants: [alice, bob] }
              - { id: em, zone: UTC, handoff: "09:00", start: 2026-01-05, participants: [erin] }
            """, "services.yaml", """
            services:
              - { id: api, team: platform, policy: small, runbook: "https://example.com/api",
                  stakeholders: [ "person:bob", "team:platform" ] }
              - { id: search, team: platform, owner: "person:bob", policy: small }
            """, "routes.yaml", """
            routes:
              - id: example
                source: alertmanager
                secrets: [env:HOOK]
                correlation: "{label.service}/{label.alertname}"
                severities: { critical: SEV-1 }
                catchAll: schedule:em
            """);

    private final Path folder;

    CatalogueFolder(Path folder) {
        this.folder = folder;
        GOOD.forEach(this::write);
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String file, String old, String now) {
        String text = GOOD.get(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        write(file, text.replace(old, now));
    }

    Path path() {
        return folder;
    }

    /** The findings of a reading, as people see them. */
    List<String> findings() {
        Findings findings = new Findings();
        read(findings);
        return findings.all().stream().map(Finding::text).toList();
    }

    Optional<Catalogue> read(Findings findings) {
        try {
            return reader().read(CatalogueFiles.read(folder), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the presets {@code small} and {@code zephyr}, and {@code blank} with a value that is left open. */
    static CatalogueReader reader() {
        return new CatalogueReader(
                new PolicyShelf(
                        CatalogueFolder::policy,
                        Map.of(
                                "small", bytes("{ name: small, calls: \"schedule:em\" }"),
                                "zephyr", bytes("{ name: zephyr, calls: oncall }"),
                                "blank", bytes("{ name: blank, calls: ??? }"))),
                Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PolicyReading policy(String file, byte[] bytes) {
        Findings findings = new Findings();
        MarkedYaml yaml = YamlFile.read(file, bytes, findings);
        String calls = yaml.root().path("calls").asText();
        if (calls.equals("???")) {
            findings.add(yaml.error(JsonPointer.compile("/calls"), "this value is left open", "fill it in"));
            return new PolicyReading(Optional.empty(), findings.all());
        }
        Policy policy = policy(yaml.root().path("name").asText(), Target.parse(calls));
        return new PolicyReading(Optional.of(policy), findings.all());
    }

    private static Policy policy(String name, Target calls) {
        boolean keepsHours = name.equals("small");
        return policy(
                name,
                calls,
                keepsHours ? new WorkingCalendar("UTC", List.of("mon"), List.of("09:00-17:00"), null, null) : null);
    }

    static Policy policy(String name, Target calls, @Nullable WorkingCalendar calendar) {
        Level level = new Level("first", null, List.of(new LevelTarget(calls, null)), null, null, null);
        return new Policy(
                name,
                1,
                new PolicyDocument("A small policy", "a test", "erin", null, "2026-01-01", null),
                new SeverityScale(List.of(new SeverityDefinition(new Severity("SEV-1"), null, "bad", null))),
                null,
                null,
                List.of(),
                null,
                new EscalationPolicy(List.of(level), Map.of(), null, Span.parse("1m"), null),
                null,
                null,
                List.of(),
                null,
                null,
                new ResolutionRules(false, Span.ZERO, null),
                new ChangeRules(false, false, false, null, null),
                new PostmortemRules(null, null, null, null, false, 0, null, null, null, null),
                calendar,
                null,
                null,
                null);
    }
}
