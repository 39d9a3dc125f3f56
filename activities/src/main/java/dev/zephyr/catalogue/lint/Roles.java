package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.policy.Policy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may hold a role, and who is asked to. */
final class Roles {

    private static final String SUGGEST = "suggest";
    private static final String REMEDY = "name under suggest who takes it";

    private Roles() {}

    /** Several commanders are none (O-01). */
    static Stream<Finding> severalCommanders(PolicyTree policy) {
        return policy.all("roles/*")
                .filter(role -> role.child("id").text().equals(Policy.COMMANDER))
                .map(role -> role.child("several"))
                .filter(Place::isTrue)
                .map(several -> several.error("an incident has one commander at every moment", "leave it out"));
    }

    static Stream<Finding> ringingForNobody(PolicyTree policy) {
        return policy.all("roles/*")
                .filter(role ->
                        role.child("ring").isTrue() && !role.child(SUGGEST).isThere())
                .map(role -> role.child("ring").error("nobody is suggested for this role who could be rung", REMEDY));
    }

    static Stream<Finding> offersToNobody(PolicyTree policy) {
        Set<String> unsuggested = policy.all("roles/*")
                .filter(role -> !role.child(SUGGEST).isThere())
                .map(role -> role.child("id").text())
                .collect(Collectors.toSet());
        return policy.deeds()
                .flatMap(deed -> deed.all("offer"))
                .filter(offer -> unsuggested.contains(offer.text()))
                .map(offer -> offer.error("nobody is suggested for this role who could be asked", REMEDY));
    }
}
