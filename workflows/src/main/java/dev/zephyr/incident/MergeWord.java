package dev.zephyr.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.zephyr.alert.AlertBatch;
import dev.zephyr.determinism.Ordered;
import dev.zephyr.severity.Severity;
import java.util.Set;

/**
 * What two incidents say to each other that were merged. Whoever lives under the key of the one meant may be a newer incident:
 * that one takes nothing and says so, and nothing is lost. Hearing a word twice changes nothing. All names are wire names.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "word")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MergeWord.Offered.class, name = "offered"),
    @JsonSubTypes.Type(value = MergeWord.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = MergeWord.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = MergeWord.Released.class, name = "released")
})
public sealed interface MergeWord extends Event {

    IncidentId from();

    IncidentId to();

    /** "Go on in my place": with everything that fires, and the facts that are known of it. */
    @JsonTypeName("offered")
    record Offered(IncidentId from, IncidentId to, String title, Severity severity, Set<String> flags, AlertBatch batch)
            implements MergeWord {

        public Offered {
            flags = Ordered.copy(flags);
        }

        @Override
        public void on(Turn turn) {
            Merging.offered(turn, this);
        }
    }

    /** "My alerts say this": a fact of the merged incident, later. */
    @JsonTypeName("passed")
    record Passed(IncidentId from, IncidentId to, AlertBatch batch) implements MergeWord {

        @Override
        public void on(Turn turn) {
            Merging.passed(turn, this);
        }
    }

    /**
     * "I am over": what was handed is handed back.
     *
     * @param offer true when it was the offer that came too late
     */
    @JsonTypeName("refused")
    record Refused(IncidentId from, IncidentId to, boolean offer, AlertBatch batch) implements MergeWord {

        @Override
        public void on(Turn turn) {
            Merging.refused(turn, this);
        }
    }

    /** "I am over, and you with me." */
    @JsonTypeName("released")
    record Released(IncidentId from, IncidentId to) implements MergeWord {

        @Override
        public void on(Turn turn) {
            Merging.released(turn, from);
        }
    }
}
