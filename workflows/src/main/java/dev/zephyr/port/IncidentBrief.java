package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What every message to the outside says about its incident.
 *
 * @param drill true when nothing is really broken; every adapter marks it
 * @param restricted true when only title and severity may be shown
 * @param began when the trouble began, where that is known
 * @param confidential true when only the people on it may know more: its rooms are private
 * @param links where to read on: runbook, playbook, diagram (P-34)
 */
public record IncidentBrief(
        String id,
        String title,
        String severity,
        String service,
        String phase,
        Instant opened,
        boolean drill,
        boolean restricted,
        @Nullable Instant began,
        boolean confidential,
        Map<String, String> links) {

    private static final int SHORT_ID = 6;

    public IncidentBrief {
        links = Ordered.copy(links);
    }

    /** One of which nothing more is known. */
    public IncidentBrief(
            String id,
            String title,
            String severity,
            String service,
            String phase,
            Instant opened,
            boolean drill,
            boolean restricted) {
        this(id, title, severity, service, phase, opened, drill, restricted, null, restricted, Map.of());
    }

    /** The trouble's own beginning, else the opening. */
    public Instant since() {
        return began == null ? opened : began;
    }

    /** Title and severity, and nothing else of it. */
    public IncidentBrief withoutDetails() {
        return new IncidentBrief(id, title, severity, "", "", opened, drill, restricted, null, confidential, Map.of());
    }

    /** The beginning of an incident's id, as people type it. */
    public static String shortId(String incident) {
        return incident.substring(0, Math.min(SHORT_ID, incident.length()));
    }

    /**
     * A few letters and digits that stand for an incident where its id is too long, as at the end of a room's name. Two
     * incidents hardly ever have the same, but they may.
     */
    public static String tag(String incident) {
        CRC32 code = new CRC32();
        code.update(incident.getBytes(StandardCharsets.UTF_8));
        return Long.toString(code.getValue(), Character.MAX_RADIX);
    }
}
