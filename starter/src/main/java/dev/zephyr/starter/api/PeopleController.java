package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Contact;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Recipient;
import dev.zephyr.starter.web.Json;
import dev.zephyr.starter.web.Problem;
import dev.zephyr.worker.Inboxes;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people are told, and whether they can be reached at all. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

    private static final String AGAIN = "; it is tried again";

    private final CatalogueStore store;
    private final Inboxes inboxes;
    private final Pager pager;
    private final Callers callers;
    private final Clock clock;

    PeopleController(CatalogueStore store, Inboxes inboxes, Pager pager, Callers callers, Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.pager = pager;
        this.callers = callers;
        this.clock = clock;
    }

    /** Somebody to choose from; how they are reached stays in the catalogue. */
    private record Known(String id, String name, String zone, List<String> methods) {

        static Known of(Person person) {
            List<String> kinds = person.methods().stream()
                    .map(contact -> contact.method().kind())
                    .distinct()
                    .toList();
            return new Known(person.id(), person.name(), person.zone().getId(), kinds);
        }
    }

    @GetMapping
    ResponseEntity<String> all() {
        return Json.ok(
                store.catalogue().people().values().stream().map(Known::of).toList());
    }

    @GetMapping("/{id}/inbox")
    ResponseEntity<String> inbox(@PathVariable("id") String id) {
        return Json.ok(Map.of("items", inboxes.of(person(id).id())));
    }

    /**
     * How one contact method fared.
     *
     * @param outcome {@code sent} or {@code failed}
     * @param detail the vendor's reference, or what to do
     */
    private record Outcome(String method, String kind, String outcome, String detail) {}

    @PostMapping("/{id}/page-me")
    ResponseEntity<String> pageMe(
            @PathVariable("id") String id,
            @RequestHeader(name = Callers.HEADER, required = false) @Nullable String user) {
        String by = callers.require(user);
        Person person = person(id);
        String test = UUID.randomUUID().toString();
        List<Outcome> outcomes = person.methods().stream()
                .map(Contact::method)
                .map(method -> ring(person, method, by, test))
                .toList();
        return Json.ok(Map.of("person", person.id(), "methods", outcomes));
    }

    private Outcome ring(Person person, ContactMethod method, String by, String test) {
        IncidentBrief brief = new IncidentBrief("test-page", "Test page", "TEST", "", "", clock.instant(), true, false);
        Page page = new Page(
                "test-page/" + test + "/" + person.id() + "/" + method.id(),
                PageKind.PAGE,
                brief,
                new Recipient(person.id(), method.id(), method.kind()),
                "a test of this contact method",
                "This is a test page that " + by + " asked for. Nothing is broken, and no answer is expected.",
                null,
                List.of());
        try {
            String reference = pager.ring(page).reference();
            return new Outcome(method.id(), method.kind(), "sent", reference);
        } catch (ApplicationFailure e) {
            return new Outcome(method.id(), method.kind(), "failed", said(page, e.getOriginalMessage()));
        }
    }

    /** A test is not tried again, whatever a page would be, and its key says nothing to anybody. */
    private static String said(Page page, String message) {
        String plain = message.replace(page.key(), "it").replace(AGAIN, "");
        return message.contains(AGAIN) ? plain + "; see that it is there and answers" : plain;
    }

    private Person person(String id) {
        return store.catalogue()
                .person(id)
                .orElseThrow(() -> Problem.of(
                                404,
                                "unknown-person",
                                "\"" + id + "\" is not in people.yaml; it has "
                                        + String.join(
                                                ", ", store.catalogue().people().keySet()))
                        .failure());
    }
}
