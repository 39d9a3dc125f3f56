package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.Findings;
import dev.zephyr.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a policy file.
 *
 * @param policy the compiled policy; empty when any finding is an error
 * @param findings all there are, in the order of the file
 */
public record PolicyReading(Optional<Policy> policy, List<Finding> findings) {

    public PolicyReading {
        findings = List.copyOf(findings);
    }

    static PolicyReading refused(Findings findings) {
        return new PolicyReading(Optional.empty(), findings.all());
    }

    /** One finding a line. */
    public String text() {
        Findings all = new Findings();
        all.addAll(findings);
        return all.text();
    }
}
