package dev.zephyr.catalogue.directory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a secret is kept: catalogue files are shared and reviewed, so they name the place and never hold the secret. */
public record SecretReference(Place place, String name) {

    static final String FORM = "env:NAME or file:path";

    private static final Pattern ENVIRONMENT = Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern FILE = Pattern.compile("file:(\\S+)");

    /** The kinds of places. */
    public enum Place {
        ENVIRONMENT,
        /** A file; a relative path begins at the catalogue folder. */
        FILE
    }

    /** The message of the failure holds no part of {@code text}: it may be a secret written out by mistake. */
    public static SecretReference parse(String text) {
        Matcher environment = ENVIRONMENT.matcher(text);
        if (environment.matches()) {
            return new SecretReference(Place.ENVIRONMENT, environment.group(1));
        }
        Matcher file = FILE.matcher(text);
        if (file.matches()) {
            return new SecretReference(Place.FILE, file.group(1));
        }
        throw new IllegalArgumentException(
                "can not read a secret reference: write " + FORM + ", never the secret itself");
    }

    @Override
    public String toString() {
        return (place == Place.ENVIRONMENT ? "env:" : "file:") + name;
    }
}
