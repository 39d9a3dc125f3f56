package dev.zephyr.integration.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.FailureTypes;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads who is on call by a schedule at PagerDuty, overrides and all (P-15). Never asked while somebody is to be paged. */
public final class PagerDutyOnCall {

    private static final String ADDRESS = "https://api.pagerduty.com";

    private final VendorSettings settings;
    private final Http http;

    public PagerDutyOnCall(VendorSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    /** A user of PagerDuty on call without a break. */
    public record Turn(String user, Instant start, Instant end) {}

    /**
     * The turns of a range.
     *
     * @param schedule PagerDuty's id of it
     * @throws io.temporal.failure.ApplicationFailure when it can not be read
     */
    public List<Turn> turns(String schedule, Instant from, Instant until) {
        String what = "could not read the schedule " + schedule + " at PagerDuty";
        String path = "/schedules/" + URLEncoder.encode(schedule, StandardCharsets.UTF_8) + "?time_zone=UTC&since="
                + from + "&until=" + until;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.value("url").orElse(ADDRESS) + path))
                .header(
                        "authorization",
                        "Token token=" + settings.needSecret("token").reveal())
                .header("accept", "application/vnd.pagerduty+json;version=2")
                .GET();
        JsonNode entries = http.call(request, what, FailureTypes.REFUSED)
                .json()
                .at("/schedule/final_schedule/rendered_schedule_entries");
        if (!entries.isArray()) {
            throw Failures.retry(what + ": its answer has no rendered entries; it is tried again");
        }
        List<Turn> turns = new ArrayList<>();
        entries.forEach(entry -> turns.add(turn(entry, what)));
        return turns;
    }

    private static Turn turn(JsonNode entry, String what) {
        try {
            return new Turn(entry.at("/user/id").asText(), at(entry.path("start")), at(entry.path("end")));
        } catch (DateTimeException e) {
            throw Failures.retry(what + ": it has a time that can not be read; it is tried again");
        }
    }

    private static Instant at(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }
}
