package dev.zephyr.catalogue.directory;

import java.util.Locale;

/** The kinds of things a catalogue holds; each has its file, all policies have a folder. */
public enum Kind {
    PEOPLE,
    TEAMS,
    SCHEDULES,
    SERVICES,
    ROUTES,
    POLICIES;

    /** The word that files, findings and differences use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return word() + (this == POLICIES ? "/" : ".yaml");
    }
}
