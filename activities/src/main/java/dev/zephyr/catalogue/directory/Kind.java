package dev.zephyr.catalogue.directory;

import java.util.Locale;

/** The kinds of things a catalogue holds; each has its file, all policies have a folder. */
public enum Kind {
    PEOPLE,
    TEAMS,
    SCHEDULES,
    SERVICES,
    ROUTES,
    /** Optional: without the file every port is local. */
    INTEGRATIONS,
    POLICIES;

    /** True where a catalogue has a list of entries, each with an id. */
    boolean isList() {
        return this != POLICIES && this != INTEGRATIONS;
    }

    /** The word that files, findings and differences use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return word() + (this == POLICIES ? "/" : ".yaml");
    }
}
