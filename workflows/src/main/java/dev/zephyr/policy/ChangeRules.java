package dev.zephyr.policy;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/**
 * What a change of production needs during an incident.
 *
 * @param approvedByCommander true when the commander's approval has to be on record first
 * @param provenOnly true when an experimental one can not be approved
 * @param mitigateFirst true when cause work before any mitigation is pointed at
 * @param mitigations the typed mitigation actions, with the occasion for each
 */
public record ChangeRules(
        boolean approvedByCommander,
        boolean provenOnly,
        boolean mitigateFirst,
        List<Mitigation> mitigations,
        List<String> clauses) {

    /** Asks for nothing. */
    public static final ChangeRules NONE = new ChangeRules(false, false, false, List.of(), List.of());

    public ChangeRules {
        mitigations = Ordered.list(mitigations);
        clauses = Ordered.list(clauses);
    }

    /** A typed mitigation and when it fits: rollback for a bad deploy. */
    public record Mitigation(String id, String occasion) {}
}
