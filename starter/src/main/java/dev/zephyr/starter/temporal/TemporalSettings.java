package dev.zephyr.starter.temporal;

import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which Temporal server to use. One that is named in the environment wins; else the {@code temporal} command line on
 * the PATH becomes a child; else the trial server, which every machine can run.
 */
public sealed interface TemporalSettings {

    /** Reports all faults at once, as one {@link TemporalUnavailable}. */
    static TemporalSettings from(Map<String, String> environment) {
        return new TemporalEnvironment(environment).settings();
    }

    /** Returns when workers may start; else throws {@link TemporalUnavailable} and leaves nothing running. */
    TemporalServer connect(Connecting connecting);

    /**
     * A server that somebody else runs.
     *
     * @param createAttributes whether Zephyr may create missing search attributes there instead of asking for them
     */
    record Remote(
            String address,
            String namespace,
            WorkflowServiceStubsOptions stubs,
            boolean createAttributes,
            Optional<URI> ui)
            implements TemporalSettings {
        @Override
        public TemporalServer connect(Connecting connecting) {
            return RemoteServer.connect(this, connecting);
        }

        /** Without the options of the stubs, which hold credentials. */
        @Override
        public String toString() {
            return "Remote[address=" + address + ", namespace=" + namespace + "]";
        }
    }

    /**
     * A development server as a child, with its database in the data folder.
     *
     * @param firstPort tried first; the next free one is taken when somebody listens there
     * @param firstUiPort the same for the web interface
     */
    record Child(Path cli, Path data, int firstPort, int firstUiPort) implements TemporalSettings {
        @Override
        public TemporalServer connect(Connecting connecting) {
            return ChildServer.start(this, connecting);
        }
    }

    /**
     * The server in this process.
     *
     * @param why why it has to be this one, for people
     */
    record Trial(String why) implements TemporalSettings {
        @Override
        public TemporalServer connect(Connecting connecting) {
            return TrialServer.start(this, connecting);
        }
    }
}
