package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.StatusFilter;
import dev.zephyr.starter.web.Problem;
import dev.zephyr.workflow.IncidentView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens what people declare, by API and by console; asks first when somebody may have declared the same. */
@Component
public final class Declarations {

    private static final int MOST_SIMILAR = 100;

    private final Incidents incidents;
    private final CatalogueStore store;
    private final Settings settings;
    private final Clock clock;

    Declarations(Incidents incidents, CatalogueStore store, Settings settings, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads a declaration and opens its incident; the same one again is the same incident.
     *
     * @throws Problem.Failure with everything that is wrong with it, or because of a similar incident
     */
    public IncidentView declare(JsonNode body, String by) {
        Declaration declaration = Declaration.read(body, store.catalogue(), settings.policy(), by);
        if (!declaration.force()) {
            refuseSimilar(declaration);
        }
        return incidents.declare(declaration.opening(), declaration.policy(), declaration.scale());
    }

    private void refuseSimilar(Declaration declaration) {
        List<Listed> similar = incidents.list(StatusFilter.ACTIVE, MOST_SIMILAR).stream()
                .filter(it -> declaration.isLike(it, clock.instant()))
                .toList();
        if (!similar.isEmpty()) {
            String service = declaration.opening().service();
            throw Problem.of(
                            409,
                            "similar-incident",
                            "somebody may have declared it already: " + service + " has "
                                    + similar.get(0).id()
                                    + " (" + similar.get(0).title() + "), open for less than 10 minutes. Join that one:"
                                    + " zephyr ack " + similar.get(0).id() + "; or open another: --force")
                    .with("similar", similar.stream().map(Similar::of).toList())
                    .failure();
        }
    }

    /** An incident that may be the same trouble. */
    private record Similar(String id, String title, String severity, Instant opened) {

        static Similar of(Listed listed) {
            return new Similar(listed.id(), listed.title(), listed.severity(), listed.opened());
        }
    }
}
