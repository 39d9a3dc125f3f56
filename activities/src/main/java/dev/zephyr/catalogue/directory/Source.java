package dev.zephyr.catalogue.directory;

import dev.zephyr.catalogue.directory.Authentication.Scheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sender speaks. The word is part of the hook's address. */
public enum Source {
    ALERTMANAGER(Scheme.TOKEN),
    GRAFANA(Scheme.TOKEN, "X-Grafana-Alerting-Signature"),
    DATADOG(Scheme.TOKEN),
    NEWRELIC(Scheme.TOKEN),
    CLOUDWATCH(Scheme.SNS),
    PAGERDUTY(Scheme.PAGERDUTY),
    ELASTIC(Scheme.TOKEN),
    SPLUNK(Scheme.QUERY),
    GOOGLE(Scheme.TOKEN),
    OPSGENIE(Scheme.TOKEN),
    CLOUDEVENTS(Scheme.TOKEN),
    GENERIC(Scheme.TOKEN);

    static final String FORM =
            Arrays.stream(values()).map(Source::word).sorted().collect(Collectors.joining(", "));

    private final Scheme scheme;
    private final @Nullable String signatureHeader;

    Source(Scheme scheme) {
        this(scheme, null);
    }

    Source(Scheme scheme, @Nullable String signatureHeader) {
        this.scheme = scheme;
        this.signatureHeader = signatureHeader;
    }

    static Source parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it proves itself where the route does not say. */
    Scheme scheme() {
        return scheme;
    }

    /** Where it puts a signature by itself; null for one that does not sign. */
    @Nullable
    String signatureHeader() {
        return signatureHeader;
    }
}
