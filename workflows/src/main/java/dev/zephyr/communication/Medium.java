package dev.zephyr.communication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of place a channel is. */
public enum Medium {
    /** A chat channel of the incident's own, made at its opening and archived at its end. */
    ROOM,
    /** A chat channel shared by all incidents. */
    CHAT,
    STATUS_PAGE,
    /** Mail to a list; customer-facing text waits for approval unless the policy says that it is sent at once. */
    MAIL,
    TICKET,
    /** People told one by one, without ringing. */
    PEOPLE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
