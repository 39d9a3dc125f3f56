package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** What every policy needs, whatever its document says. */
final class Completeness {

    private Completeness() {}

    static Stream<Finding> noCommander(PolicyTree policy) {
        return policy.ids("roles").contains(Policy.COMMANDER)
                ? Stream.empty()
                : Stream.of(policy.one("roles")
                        .error(
                                "no role has the id " + Policy.COMMANDER + ", so nobody leads",
                                "give the commander's role the id " + Policy.COMMANDER));
    }

    /** Every incident begins without an assessment. */
    static Stream<Finding> noResponseForUnknown(PolicyTree policy) {
        return policy.names("escalation/response").contains(Severity.UNKNOWN.id())
                ? Stream.empty()
                : Stream.of(policy.one("escalation/response")
                        .error(
                                "there is no response to what nobody has assessed yet",
                                "write one for " + Severity.UNKNOWN.id()));
    }

    static Stream<Finding> severitiesWithoutResponse(PolicyTree policy) {
        Set<String> answered = policy.names("escalation/response");
        return policy.all("severities/*/id")
                .filter(id -> !answered.contains(id.text()) && !Blanks.isBlank(id))
                .map(id -> id.warning(
                        "this severity has no response of its own and gets that of " + Severity.UNKNOWN.id(),
                        "write one under escalation.response"));
    }
}
