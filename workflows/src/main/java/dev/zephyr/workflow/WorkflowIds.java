package dev.zephyr.workflow;

import dev.zephyr.incident.IncidentId;

/** How workflows are found by what they are about. */
public final class WorkflowIds {

    private static final String PREFIX = "incident/";

    private static final String ROUTE = "route/";

    private static final String SCHEDULE = "schedule/";

    private static final String SILENCE = "silence/";

    private WorkflowIds() {}

    /** The living incident of a correlation key. */
    public static String living(String code) {
        return PREFIX + code;
    }

    /** The heartbeat of a route. */
    public static String route(String route) {
        return ROUTE + route;
    }

    /** What is known of a schedule beside its files. */
    public static String schedule(String schedule) {
        return SCHEDULE + schedule;
    }

    /** Alerts that are held until its end. */
    public static String silence(String silence) {
        return SILENCE + silence;
    }

    /** An incident that has moved out to make room for a newer one of its key. */
    public static String moved(IncidentId incident) {
        return PREFIX + incident;
    }
}
