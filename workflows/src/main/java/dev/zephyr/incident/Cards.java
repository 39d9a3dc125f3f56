package dev.zephyr.incident;

import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Medium;
import dev.zephyr.port.Card;
import dev.zephyr.timeline.EntryKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the card of each room true: shown anew when an event changed what stands on it. */
final class Cards {

    /** What people look for first; the keys are those that messages use. */
    private static final List<String> TOLD = List.of("impact", "action", "eta", "next-update", "ticket");

    private Cards() {}

    static void show(Turn turn) {
        if (turn.recorded().isEmpty() || turn.marks().containsKey(EntryKind.ROOM_ARCHIVED)) {
            return;
        }
        Turn earlier = turn.asBefore();
        for (Map.Entry<String, Channel> channel : turn.policy().channels().entrySet()) {
            String name = channel.getKey();
            if (channel.getValue().medium() == Medium.ROOM && turn.places().containsKey(name)) {
                Card now = card(turn, name);
                if (!earlier.places().containsKey(name) || !says(card(earlier, name), now)) {
                    turn.act(new Action.ShowCard(now));
                }
            }
        }
    }

    /** The same to whoever reads it, whatever their keys. */
    private static boolean says(Card one, Card other) {
        return one.incident().equals(other.incident())
                && one.place().equals(other.place())
                && one.lines().equals(other.lines())
                && one.people().equals(other.people())
                && one.open() == other.open();
    }

    private static Card card(Turn turn, String channel) {
        return new Card(
                turn.id() + "/card/" + channel + "/" + turn.timeline().size(),
                Wording.brief(turn, false),
                channel,
                turn.places().getOrDefault(channel, ""),
                lines(turn),
                turn.opening().links(),
                people(turn),
                turn.phase().isActive());
    }

    private static Map<String, String> lines(Turn turn) {
        Map<String, String> values = Wording.values(turn);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("status", values.getOrDefault("status", ""));
        lines.put("service", turn.opening().service());
        turn.policy().roles().stream()
                .filter(role -> !turn.team().holders(role.id()).isEmpty())
                .forEach(role ->
                        lines.put(role.name(), String.join(", ", turn.team().holders(role.id()))));
        TOLD.forEach(name -> lines.put(name.replace('-', ' '), values.getOrDefault(name, "")));
        lines.put("since", values.getOrDefault("started", ""));
        return lines;
    }

    private static List<String> people(Turn turn) {
        Set<String> people = new LinkedHashSet<>(turn.ladder().everyone());
        turn.team().roles().values().forEach(people::addAll);
        return new ArrayList<>(people);
    }
}
