package dev.zephyr.integration;

/** A secret of an address: it prints as stars, so that no log and no error text can carry it. */
public record Secret(String reveal) {

    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a secret can not be blank: set it, or leave it out");
        }
    }

    @Override
    public String toString() {
        return "****";
    }
}
