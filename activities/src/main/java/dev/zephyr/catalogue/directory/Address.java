package dev.zephyr.catalogue.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where an adapter sends to.
 *
 * @param value a URL, a mail address, the person's id for the inbox
 * @param secret what signs or opens it; null when it needs none
 */
public record Address(String value, @Nullable SecretReference secret) {

    /** Personal data: kept out of logs. */
    @Override
    public String toString() {
        return "Address[***]";
    }
}
