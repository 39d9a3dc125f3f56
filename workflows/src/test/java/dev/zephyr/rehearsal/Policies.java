package dev.zephyr.rehearsal;

import dev.zephyr.policy.Policy;
import dev.zephyr.policy.PolicyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policy that tests of the mechanism use: small, with one of each kind of duty. */
public final class Policies {

    private Policies() {}

    public static Policy small() {
        try (InputStream json = Policies.class.getResourceAsStream("/policies/small.json")) {
            return PolicyJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
