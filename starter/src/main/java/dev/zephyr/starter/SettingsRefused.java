package dev.zephyr.starter;

/** The settings can not be used; the message holds every fault, one a line. */
public final class SettingsRefused extends RuntimeException {

    public SettingsRefused(String message) {
        super(message);
    }
}
