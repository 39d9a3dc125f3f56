package dev.zephyr.integration.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Accounts;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.integration.http.Http;
import dev.zephyr.port.Assignment;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets of a Linear team (P-30, Z-07). The ticket's id is made of its key, and Linear makes no second one of an id: a repeat
 * finds the first.
 */
public final class LinearTickets implements Tickets {

    static final String CREATE =
            "mutation($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { id identifier url } } }";
    static final String FIND = "query($id: String!) { issue(id: $id) { id identifier url state { type } } }";
    static final String LABELS =
            "query($name: String!) { issueLabels(filter: { name: { eqIgnoreCase: $name } }) { nodes { id } } }";
    static final String LABEL =
            "mutation($input: IssueLabelCreateInput!) { issueLabelCreate(input: $input) { issueLabel { id } } }";

    private static final String VENDOR = "linear";
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_TEXT = 50_000;

    /** The version and the variant that Linear wants to see in an id. */
    private static final long VERSION = 0xF000L;

    private static final long V4 = 0x4000L;
    private static final long VARIANT = 0x3FFFFFFFFFFFFFFFL;
    private static final long RFC = 0x8000000000000000L;

    private final VendorSettings settings;
    private final LinearApi api;
    private final Accounts accounts;

    public LinearTickets(VendorSettings settings, Http http, Accounts accounts) {
        this.settings = settings;
        this.api = new LinearApi(settings, http);
        this.accounts = accounts;
    }

    @Override
    public Receipt open(Post ticket) {
        String what = "could not open the ticket " + ticket.key() + " in Linear";
        LinearApi.Outcome made = api.ask(CREATE, Map.of("input", input(ticket, what)), what);
        JsonNode issue = made.isDone() ? made.data().at("/issueCreate/issue") : before(ticket, made, what);
        return new Receipt(issue.path("identifier").asText(), issue.path("url").asText(null));
    }

    /** That the id is taken is told like any other error; what is there decides. */
    private JsonNode before(Post ticket, LinearApi.Outcome refused, String what) {
        LinearApi.Outcome found = api.ask(FIND, Map.of("id", id(ticket.key()).toString()), what);
        JsonNode issue = found.data().path("issue");
        if (!found.isDone() || issue.path("identifier").isMissingNode()) {
            throw Failures.refuse(
                    FailureTypes.REFUSED,
                    what + ": it answered \"" + refused.error() + "\"; mend that there, then retry");
        }
        return issue;
    }

    @Override
    public boolean isDone(String reference) {
        LinearApi.Outcome found =
                api.ask(FIND, Map.of("id", reference), "could not read the ticket " + reference + " in Linear");
        String state = found.data().at("/issue/state/type").asText();
        return state.equals("completed") || state.equals("canceled");
    }

    private Map<String, Object> input(Post ticket, String what) {
        Announcement said = Disclosure.of(ticket);
        Map<String, Object> input = new LinkedHashMap<>();
        String service = ticket.incident().service();
        input.put("id", id(ticket.key()).toString());
        input.put("teamId", settings.value(service, "team").orElseGet(() -> settings.need("team")));
        input.put("title", Words.line(said.title(), LONGEST_TITLE));
        input.put("description", Words.cut(said.text(), LONGEST_TEXT));
        List<String> labels = new ArrayList<>();
        ticket.labels().forEach(label -> labels.add(label(label, what)));
        if (!labels.isEmpty()) {
            input.put("labelIds", labels);
        }
        Assignment assignment = ticket.assignment();
        if (assignment != null) {
            accounts.find(VENDOR, assignment.owner()).ifPresent(user -> input.put("assigneeId", user));
            if (assignment.due() != null) {
                input.put(
                        "dueDate",
                        assignment.due().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            }
        }
        return input;
    }

    private String label(String name, String what) {
        return existing(name, what).orElseGet(() -> {
            Map<String, String> input = Map.of("id", id("label/" + name).toString(), "name", name);
            LinearApi.Outcome made = api.ask(LABEL, Map.of("input", input), what);
            return Optional.ofNullable(
                            made.data().at("/issueLabelCreate/issueLabel/id").textValue())
                    .or(() -> existing(name, what))
                    .orElseThrow(() -> Failures.refuse(
                            FailureTypes.REFUSED,
                            what + ": the label " + name + " can not be made (\"" + made.error()
                                    + "\"); make it there, then retry"));
        });
    }

    private Optional<String> existing(String name, String what) {
        JsonNode found = api.ask(LABELS, Map.of("name", name), what).data();
        return Optional.ofNullable(found.at("/issueLabels/nodes/0/id").textValue());
    }

    /** The same key has the same id, in the form of a random one: Linear takes no other. */
    static UUID id(String key) {
        UUID hash = UUID.nameUUIDFromBytes(("zephyr/" + key).getBytes(StandardCharsets.UTF_8));
        return new UUID(
                (hash.getMostSignificantBits() & ~VERSION) | V4, (hash.getLeastSignificantBits() & VARIANT) | RFC);
    }
}
