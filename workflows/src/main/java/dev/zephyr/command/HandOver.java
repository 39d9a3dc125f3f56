package dev.zephyr.command;

import dev.zephyr.incident.HandingOver;
import dev.zephyr.incident.Turn;

/**
 * Hands the incident to another service or team: their first level is called, and the first of them to answer takes the
 * command. No deadline moves.
 *
 * @param service empty when it stays with its service
 * @param team empty for the team of the service
 */
public record HandOver(String service, String team, String reason) implements Command {

    public HandOver {
        service = service == null ? "" : service;
        team = team == null ? "" : team;
        reason = reason == null ? "" : reason;
    }

    @Override
    public void on(Turn turn, String by) {
        HandingOver.to(turn, service, team, by, reason);
        turn.answer("handed over to " + HandingOver.side(turn.opening())
                + turn.team()
                        .commander()
                        .map(ic -> "; " + ic + " leads until one of them answers")
                        .orElse(""));
    }
}
