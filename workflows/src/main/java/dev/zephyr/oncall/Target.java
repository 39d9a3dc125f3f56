package dev.zephyr.oncall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy means, resolved to people at the moment a step fires:
 *
 * <ul>
 *   <li>{@code oncall}, {@code oncall/next}, {@code oncall/all}: on call for the incident's service
 *   <li>{@code schedule:ID}, with {@code /next} and {@code /all}: on call by a named schedule
 *   <li>{@code oncall/lead}, {@code schedule:ID/lead}: who leads that rotation, on call or not
 *   <li>{@code owner}: the service's owner; {@code lead}: the lead of its team; {@code stakeholders}: who the catalogue says
 *       wants to know of it
 *   <li>{@code person:ID}, {@code team:ID}
 *   <li>{@code role:ID}: whoever holds that role on the incident, else the incident commander, else who is paged
 *   <li>{@code list:ID}: a list of targets that the policy names; {@code responders}: everyone called so far
 *   <li>{@code addressee}: whom the occasion is about: the owner of the action item that is due, those who may approve
 * </ul>
 */
public record Target(Kind kind, String name, Pick pick) {

    public static final String FORM =
            "oncall, oncall/next, oncall/all, oncall/lead, schedule:ID, schedule:ID/next, schedule:ID/all,"
                    + " schedule:ID/lead, owner, lead, stakeholders, person:ID, team:ID,"
                    + " role:ID, list:ID, responders or addressee";

    private static final Pattern SHAPE = Pattern.compile("([a-z]+)(?::([A-Za-z0-9_.@+-]+))?(?:/(next|all|lead))?");

    /** What kind of thing a target names. */
    public enum Kind {
        ONCALL,
        SCHEDULE,
        OWNER,
        LEAD,
        STAKEHOLDERS,
        PERSON,
        TEAM,
        ROLE,
        LIST,
        RESPONDERS,
        ADDRESSEE;

        boolean hasName() {
            return this == SCHEDULE || this == PERSON || this == TEAM || this == ROLE || this == LIST;
        }

        boolean hasRotation() {
            return this == ONCALL || this == SCHEDULE;
        }
    }

    /** Which of the people of a rotation. */
    public enum Pick {
        CURRENT,
        NEXT,
        ALL,
        LEAD
    }

    public static Target person(String id) {
        return new Target(Kind.PERSON, id, Pick.CURRENT);
    }

    @JsonCreator
    public static Target parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (shape.matches()) {
            for (Kind kind : Kind.values()) {
                boolean fits = kind.name().toLowerCase(Locale.ROOT).equals(shape.group(1))
                        && kind.hasName() == (shape.group(2) != null)
                        && (kind.hasRotation() || shape.group(3) == null);
                if (fits) {
                    String name = shape.group(2) == null ? "" : shape.group(2);
                    return new Target(kind, name, pick(shape.group(3)));
                }
            }
        }
        throw new IllegalArgumentException("can not read \"" + text + "\" as a target: " + FORM);
    }

    private static Pick pick(@Nullable String text) {
        return text == null ? Pick.CURRENT : Pick.valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        String suffix = pick == Pick.CURRENT ? "" : "/" + pick.name().toLowerCase(Locale.ROOT);
        return kind.name().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : ":" + name) + suffix;
    }
}
