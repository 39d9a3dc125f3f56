package dev.zephyr.starter.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the log, once each, that somebody terminated an incident: such a run can not report itself. */
final class TerminationReport implements AutoCloseable {

    private final Incidents incidents;
    private final Consumer<String> log;
    private final Set<String> told = new HashSet<>();

    private @Nullable Repeat looks;

    TerminationReport(Incidents incidents, Consumer<String> log) {
        this.incidents = incidents;
        this.log = log;
    }

    TerminationReport every(Duration interval) {
        looks = Repeat.every("what was terminated", interval, this::check);
        return this;
    }

    /** What was restored is told again when it is terminated again. */
    void check() {
        try {
            Set<String> terminated = incidents.terminated().stream()
                    .map(TerminationReport::sentence)
                    .collect(Collectors.toSet());
            told.retainAll(terminated);
            terminated.stream().filter(told::add).forEach(log);
        } catch (RuntimeException e) {
            log.accept("could not look for terminated incidents, the next look is in a minute: " + e.getMessage());
        }
    }

    private static String sentence(Listed incident) {
        return incident.id() + " (" + incident.severity() + ", " + incident.service()
                + ") was terminated at the Temporal server: nobody is paged for it any more. Bring it back:"
                + " zephyr incident restore " + incident.id() + " --reason \"terminated by mistake\"";
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.close();
        }
    }
}
