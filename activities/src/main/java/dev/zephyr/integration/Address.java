package dev.zephyr.integration;

import java.util.List;

/**
 * Where a person is reached. The URI prints as stars like the secrets, since its path often is one.
 *
 * @param secrets what requests are signed with; two while one replaces the other
 */
public record Address(String uri, List<Secret> secrets) {

    public Address {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "Address[****, " + secrets.size() + " secrets]";
    }
}
