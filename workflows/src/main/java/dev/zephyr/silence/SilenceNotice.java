package dev.zephyr.silence;

import java.util.Locale;

/** What the owner of a silence is told. The names are wire names. */
public enum SilenceNotice {
    /** It ends in a moment, and alerts still fire. */
    ENDS_SOON,
    /** It has ended, and alerts were held. */
    ENDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
