package dev.zephyr.starter.twilio;

import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.web.FormBody;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's doors: what is texted, what is pressed in a call, and how both ended. */
@RestController
class TwilioController {

    private static final String ACKNOWLEDGE = "4";
    /** Whatever else there is: a person, or nobody knows. */
    private static final Pattern MACHINE = Pattern.compile("machine_.*|fax");

    private static final Map<String, String> FAILED = Map.of(
            "undelivered", "the message could not be delivered",
            "failed", "it could not be sent",
            "busy", "the line was busy",
            "no-answer", "nobody took the call",
            "canceled", "the call was ended before anybody took it");

    private final TwilioEntry entry;
    private final Answers answers;
    private final Incidents incidents;

    TwilioController(TwilioEntry entry, Answers answers, Incidents incidents) {
        this.entry = entry;
        this.answers = answers;
        this.incidents = incidents;
    }

    @PostMapping("/hooks/twilio/sms")
    ResponseEntity<String> texted(HttpServletRequest request) throws IOException {
        FormBody form = proved(request);
        return Twiml.message(answers.texted(form.get("From"), form.get("Body"), form.get("MessageSid")));
    }

    /** The page's key is in the address, which is signed; its first part is the incident. */
    @PostMapping("/hooks/twilio/voice")
    ResponseEntity<String> pressed(HttpServletRequest request) throws IOException {
        FormBody form = proved(request);
        if (MACHINE.matcher(form.get("AnsweredBy")).matches()) {
            return Twiml.hangUp();
        } else if (!form.get("Digits").equals(ACKNOWLEDGE)) {
            return Twiml.ask("Nobody has it yet. To acknowledge, press " + ACKNOWLEDGE + ".");
        }
        String incident = page(request).split("/", 2)[0];
        return Twiml.say(answers.pressed(form.get("To"), incident, form.get("CallSid")));
    }

    /** How a message or a call ended. Twilio does not look at the answer. */
    @PostMapping("/hooks/twilio/status")
    ResponseEntity<String> ended(HttpServletRequest request) throws IOException {
        FormBody form = proved(request);
        String status = form.get("MessageStatus") + form.get("CallStatus");
        boolean machine = MACHINE.matcher(form.get("AnsweredBy")).matches();
        String reason = machine ? "a machine answered" : FAILED.get(status);
        if (reason != null) {
            incidents.undelivered(page(request), reason);
        }
        return ResponseEntity.noContent().build();
    }

    /** Not as a parameter of the request: asked for one, the container would read the body away. */
    private static String page(HttpServletRequest request) {
        String query = request.getQueryString();
        return FormBody.of((query == null ? "" : query).getBytes(StandardCharsets.UTF_8))
                .get("page");
    }

    private FormBody proved(HttpServletRequest request) throws IOException {
        FormBody form = FormBody.of(Json.body(request));
        String query = request.getQueryString();
        String address = entry.address() + request.getRequestURI() + (query == null ? "" : "?" + query);
        if (!TwilioSignature.fits(entry.tokens(), request.getHeader("X-Twilio-Signature"), address, form)) {
            throw Problem.of(
                            401,
                            "unauthorized",
                            "the signature is wrong: compare the auth token, and public-url with the address at Twilio")
                    .failure();
        }
        return form;
    }
}
