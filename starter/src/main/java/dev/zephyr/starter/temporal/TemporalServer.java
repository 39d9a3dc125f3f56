package dev.zephyr.starter.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import java.net.URI;
import java.util.Optional;

/**
 * A Temporal server that answers, in a namespace that exists, with the search attributes Zephyr needs: whoever holds
 * one may start workers. Made by {@link TemporalSettings#connect}.
 */
public sealed interface TemporalServer extends AutoCloseable permits RemoteServer, ChildServer, TrialServer {

    /** The namespace on a server of ours, and elsewhere unless {@code TEMPORAL_NAMESPACE} names another one. */
    String DEFAULT_NAMESPACE = "zephyr";

    /** Shared by all clients and workers; closed with this server, never by them. */
    WorkflowServiceStubs stubs();

    String namespace();

    /** Where people look at workflows, if that is known. */
    Optional<URI> ui();

    /** One sentence for the log, the status page and the command line. */
    String describe();

    /** In trial mode nothing survives, and there is no list, count or schedule: every page and answer has to say so. */
    default boolean isTrial() {
        return false;
    }

    /** Stop the workers first. A server that Zephyr started ends too. */
    @Override
    void close();
}
