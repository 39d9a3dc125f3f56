package dev.zephyr.integration.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.OneAtATime;
import dev.zephyr.integration.ReaderTime;
import dev.zephyr.integration.Remembered;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.twilio.TwilioApi.Resource;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rings by a text message, or by a call that asks for a key. A call only ever wants an answer: what a person with a telephone
 * is told besides comes as a text message.
 *
 * <p>Twilio knows no keys, so that a repeat looks first: for a message by the mark at its end; for a call, which bears none, by
 * its time. A look-up that fails holds nothing up: rung twice is better than not rung.
 */
public final class TwilioPager implements Pager {

    /** The kind of contact method that is called; any other gets text messages. */
    public static final String VOICE = "voice";

    /** Seconds in which a telephone may ring, and in which Twilio finds out whether a person or a machine is there. */
    private static final Map<String, String> CALLING =
            Map.of("Timeout", "30", "MachineDetection", "Enable", "MachineDetectionTimeout", "5");

    /** So far Twilio's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final VendorSettings settings;
    private final TwilioApi api;
    private final Addresses addresses;
    private final Function<String, ZoneId> zones;
    private final InstantSource clock;
    private final OneAtATime turns = new OneAtATime();
    /** When a call for a page was tried first. */
    private final Remembered<Instant> begun = new Remembered<>();
    /** The page of each call. */
    private final Remembered<String> called = new Remembered<>();

    /** @param zones by person */
    public TwilioPager(
            VendorSettings settings,
            Addresses addresses,
            Function<String, ZoneId> zones,
            Http http,
            InstantSource clock) {
        this.settings = settings;
        this.api = new TwilioApi(settings, http);
        this.addresses = addresses;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Receipt ring(Page page) {
        String what = "could not ring " + page.recipient().responder() + " by "
                + page.recipient().method() + " for " + page.key();
        String number = addresses
                .find(page.recipient().responder(), page.recipient().method())
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE, what + ": no number is known; add it to the catalogue"))
                .uri();
        boolean calls = page.recipient().kind().equals(VOICE) && page.kind() == PageKind.PAGE;
        Supplier<String> work = () -> calls ? call(page, number, what) : text(page, number, what);
        return new Receipt(turns.about(page.key(), work));
    }

    private String text(Page page, String number, String what) {
        TwilioText text = text(page);
        return found(() -> api.latest(Resource.MESSAGES, number, what)
                        .filter(message -> message.path("body").asText().contains(text.mark()))
                        .findFirst())
                .orElseGet(() -> api.create(
                        Resource.MESSAGES,
                        fields(page, number, Map.of("Body", text.written(), "SmartEncoded", "true")),
                        what));
    }

    private String call(Page page, String number, String what) {
        Instant first = begun.get(page.key());
        if (first == null) {
            begun.put(page.key(), clock.instant());
        }
        String sid = Optional.ofNullable(first)
                .flatMap(since -> found(() -> api.latest(Resource.CALLS, number, what)
                        .filter(call -> mayBeOf(page.key(), since.minus(SKEW), call))
                        .findFirst()))
                .orElseGet(() -> api.create(Resource.CALLS, calling(page, number), what));
        called.put(sid, page.key());
        return sid;
    }

    private Map<String, String> calling(Page page, String number) {
        Map<String, String> fields = fields(page, number, CALLING);
        fields.put("Twiml", text(page).spoken(hook("voice", page)));
        return fields;
    }

    private Map<String, String> fields(Page page, String number, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("To", number);
        fields.put("From", api.from());
        if (page.dueAt() != null) {
            fields.put("StatusCallback", hook("status", page));
        }
        return fields;
    }

    /** Where Twilio reports what became of a page; it signs the whole address. */
    private String hook(String name, Page page) {
        String base = settings.need("public-url").replaceAll("/+$", "");
        return base + "/hooks/twilio/" + name + "?page=" + TwilioApi.encoded(page.key());
    }

    /** Not older than the page, and not known as another's. */
    private boolean mayBeOf(String key, Instant since, JsonNode call) {
        String owner = called.get(call.path("sid").asText());
        return owner == null ? !created(call).isBefore(since) : owner.equals(key);
    }

    private static Instant created(JsonNode call) {
        try {
            return ZonedDateTime.parse(call.path("date_created").asText(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static Optional<String> found(Supplier<Optional<JsonNode>> lookUp) {
        try {
            return lookUp.get().map(made -> made.path("sid").asText());
        } catch (ApplicationFailure e) {
            // Told by the sending, where it matters.
            return Optional.empty();
        }
    }

    private TwilioText text(Page page) {
        return new TwilioText(page, new ReaderTime(zones.apply(page.recipient().responder()), clock.instant()));
    }
}
