package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param lead who decides for it; null when not said
 * @param schedule who of it is on call; null for a team that owns no service
 * @param members people, or {@code team:ID} for all of another team
 * @param channel its room at the chat vendor, empty when it has none
 */
public record Team(
        String id,
        String name,
        @Nullable Target lead,
        @Nullable String schedule,
        List<Target> members,
        String channel) {

    public Team {
        members = List.copyOf(members);
    }
}
