package dev.zephyr.workflow;

/** The task queues. Wire names, never changed. */
public final class TaskQueues {

    /** Workflows and page activities: an eager activity needs the queue of its workflow. */
    public static final String INCIDENTS = "incidents";

    public static final String CHAT = "chat";
    public static final String MAIL = "mail";
    public static final String RECORDS = "records";

    /** Heartbeats and silences, with the web server that they call. */
    public static final String ENTITIES = "entities";

    private TaskQueues() {}
}
