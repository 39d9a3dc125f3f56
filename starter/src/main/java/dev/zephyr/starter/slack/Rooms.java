package dev.zephyr.starter.slack;

import dev.zephyr.port.IncidentBrief;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.StatusFilter;
import java.util.List;

/** Which incident is meant: the one that is named, else the one whose room it is said in, else the only one. */
final class Rooms {

    private static final int MOST_LISTED = 500;
    private static final int MOST_ASKED = 50;

    private final Incidents incidents;

    Rooms(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Where something is said. */
    record Place(String channel, String name) {}

    /**
     * The whole id of the incident meant.
     *
     * @param named the beginning of an id, or empty
     */
    String incident(String named, Place place) throws NotDone {
        if (!named.isEmpty()) {
            return incidents.resolve(named);
        }
        List<Listed> open = incidents.list(StatusFilter.OPEN, MOST_LISTED);
        List<String> here = open.stream()
                .map(Listed::id)
                .filter(id -> place.name().matches(".*-" + IncidentBrief.tag(id) + "(-[0-9]+)?"))
                .toList();
        if (here.size() == 1) {
            return here.get(0);
        }
        List<Listed> active = incidents.list(StatusFilter.ACTIVE, MOST_ASKED);
        for (Listed incident : active) {
            if (incidents.view(incident.id()).incident().places().containsValue(place.channel())) {
                return incident.id();
            }
        }
        if (active.size() == 1) {
            return active.get(0).id();
        }
        throw new NotDone("this is no incident's room, and "
                + (active.isEmpty() ? "no incident is active" : active.size() + " are active")
                + ": name one by the beginning of its id, as in --incident 7f3a; /incident list shows them");
    }
}
