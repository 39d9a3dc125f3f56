package dev.zephyr.port;

/** The types of activity failures that are final; everything else is retried. Wire names, never changed. */
public final class FailureTypes {

    /** This person can not be reached this way: unknown, removed, refused by the provider. */
    public static final String UNREACHABLE = "Unreachable";
    /** The outside refused the request and will refuse it again. */
    public static final String REFUSED = "Refused";
    /** The product is not set up for this. */
    public static final String NOT_CONFIGURED = "NotConfigured";

    private FailureTypes() {}
}
