package dev.zephyr.clauses;

import dev.zephyr.catalogue.lint.PolicyReader;
import dev.zephyr.catalogue.lint.PolicyReading;
import dev.zephyr.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The presets as they ship. */
public final class Preset {

    public static final Policy OWNERSHIP_ESCALATION = read("ownership-escalation");
    public static final Policy INCIDENT_MANAGEMENT = read("incident-management");
    public static final Policy RESPONSE_PLAN = read("response-plan");
    public static final Policy RESPONSE_PROCESS = read("response-process");
    public static final Policy ZEPHYR = read("zephyr");

    private Preset() {}

    private static Policy read(String name) {
        String resource = "/policies/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(Preset.class.getResourceAsStream(resource), resource)) {
            PolicyReading reading = new PolicyReader().read(name + ".yaml", file.readAllBytes());
            return reading.policy()
                    .orElseThrow(
                            () -> new IllegalStateException(reading.findings().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
