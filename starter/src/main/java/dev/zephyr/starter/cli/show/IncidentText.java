package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.at;
import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.entries;
import static dev.zephyr.starter.cli.remote.Reading.instant;
import static dev.zephyr.starter.cli.remote.Reading.isTrue;
import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.util.List;

/** One incident on one page, the most urgent first. */
public final class IncidentText {

    private static final int LAST_ENTRIES = 8;

    private final Page page;
    private final Terminal terminal;
    private final JsonNode view;
    private final JsonNode incident;
    private final PinnedRules policy;

    private IncidentText(Terminal terminal, Moments moments, JsonNode view, JsonNode policy) {
        this.terminal = terminal;
        this.page = new Page(terminal, moments);
        this.view = view;
        this.incident = incidentOf(view);
        this.policy = new PinnedRules(policy, incident);
    }

    /**
     * The page of one incident.
     *
     * @param policy what the incident runs; missing when it can not be had, then open roles and items are not known
     */
    public static List<String> of(Terminal terminal, Moments moments, JsonNode view, JsonNode policy) {
        return new IncidentText(terminal, moments, view, policy).lines();
    }

    public static JsonNode incidentOf(JsonNode view) {
        return view.path("incident").isObject() ? view.path("incident") : view;
    }

    private List<String> lines() {
        head();
        attention();
        page.section("Roles", roles());
        page.section("Clocks", clocks(page, view, 1));
        page.section("Escalation path", path());
        page.section("Calls", new CallsText(page, policy).table(incident));
        page.section("Firing", firing());
        page.section("Known", known());
        page.section("Open tasks", tasks());
        checklist();
        page.section("Action items", actionItems());
        page.section("Left unfinished by " + text(incident, "opening/previous"), unfinished());
        page.section("Links", links());
        lastEntries();
        return page.lines();
    }

    private void head() {
        boolean drill = isTrue(incident, "opening/drill");
        int scale = view.path("scale").asInt(1);
        page.line(page.paint(Style.BOLD, text(incident, "assessment/severity") + "  " + text(incident, "opening/title"))
                + (drill
                        ? "  "
                                + page.paint(
                                        Style.WARNING, "[DRILL" + (scale > 1 ? ", time runs " + scale + "x" : "") + "]")
                        : ""));
        String service = text(incident, "opening/service");
        String team = text(incident, "opening/team");
        String policyName = text(view, "policy");
        page.line(String.join(
                " · ",
                phase(),
                service.isEmpty() ? "service unknown" : service + (team.isEmpty() ? "" : " (team " + team + ")"),
                "policy " + policyName + " " + text(view, "policyVersion")));
        String opened = instant(incident, "opened").map(page::full).orElse("");
        page.line(page.paint(Style.DIM, text(incident, "id") + " · opened " + opened));
        String previous = text(incident, "opening/previous");
        if (!previous.isEmpty()) {
            page.line(page.paint(Style.DIM, "follows " + previous));
        }
        texts(incident, "merges/from")
                .forEach(source -> page.line(page.paint(Style.DIM, "goes on here too: " + source)));
    }

    private String phase() {
        boolean cancelled = isTrue(incident, "passage/cancelled");
        String into = text(incident, "merges/into");
        String phase = into.isEmpty() ? text(incident, "passage/phase") : "merged into " + into;
        List<String> flags = texts(incident, "assessment/flags");
        return (cancelled ? "cancelled" : phase) + (flags.isEmpty() ? "" : ", " + String.join(", ", flags));
    }

    private void attention() {
        List<String> reasons = texts(incident, "attention");
        if (!reasons.isEmpty()) {
            page.line("");
            reasons.forEach(reason -> page.line(page.paint(Style.ALARM, "ATTENTION  " + reason)));
        }
    }

    private Table roles() {
        Table table = new Table(Page.INDENT);
        if (policy.isMissing()) {
            role(table, "ic", "ic");
            entries(incident, "team/roles", (role, holders) -> {
                if (!role.equals("ic")) {
                    role(table, role, role);
                }
            });
        }
        policy.roles().forEach(role -> {
            if (role.wanted() || !holders(role.id()).isEmpty()) {
                role(table, role.id(), role.name());
            }
        });
        return table;
    }

    private void role(Table table, String id, String name) {
        List<String> holders = holders(id);
        String asked = text(incident, "team/offers/" + id);
        String open = id.equals("ic") ? owner() : "open" + (asked.isEmpty() ? "" : ", " + asked + " is asked");
        boolean leaves = id.equals("ic") && isTrue(incident, "team/leaving");
        String held = String.join(", ", holders) + (leaves ? ", until one of those it was handed to answers" : "");
        table.row(name, holders.isEmpty() ? page.paint(Style.WARNING, open) : held);
    }

    private List<String> holders(String role) {
        return texts(incident, "team/roles/" + role);
    }

    /** Before the first answer the incident belongs to who is being rung, else to whoever was found for it (O-01). */
    private String owner() {
        List<String> rung = CallsText.ringing(incident);
        String owner = text(incident, "team/ownerOfRecord");
        String whose = owner.isEmpty() ? "" : ", until then it is " + owner + "'s";
        return rung.isEmpty() ? "open" + whose : "open, being rung: " + String.join(", ", rung);
    }

    /** What is waited for; {@code scale} above 1 spells the spans as the story has them. */
    public static List<String> clocks(Terminal terminal, Moments moments, JsonNode view, int scale) {
        return clocks(new Page(terminal, moments), view, scale).lines(terminal);
    }

    private static Table clocks(Page page, JsonNode view, int scale) {
        Table table = new Table(Page.INDENT, "WHAT", "WHEN", "IN");
        for (JsonNode clock : each(view.path("clocks"), "")) {
            instant(clock, "due").ifPresent(due -> {
                boolean late = due.isBefore(page.moments().now());
                String in = scale == 1
                        ? page.moments().relative(due)
                        : Moments.spell(
                                Duration.between(page.moments().now(), due).multipliedBy(scale));
                table.row(text(clock, "name"), page.moments().stamp(due), late ? page.paint(Style.ALARM, in) : in);
            });
        }
        return table;
    }

    /** Every level, called or not, so that nobody has to look for who comes next (M-29). */
    private Table path() {
        Table table = new Table(Page.INDENT);
        int step = 1;
        for (JsonNode level : each(view.path("path"), "")) {
            List<String> people = texts(level, "people");
            table.row(
                    step + ". " + text(level, "name"),
                    String.join(", ", texts(level, "targets")),
                    text(level, "state").replace('-', ' '),
                    String.join(", ", people));
            step++;
        }
        return table;
    }

    private Table firing() {
        Table table = new Table(Page.INDENT);
        entries(
                incident,
                "alerts/byFingerprint",
                (fingerprint, alert) -> instant(alert, "openSince")
                        .ifPresent(since -> table.row(
                                text(alert, "name"),
                                text(alert, "summary"),
                                "since " + page.full(since) + (isTrue(alert, "muted") ? ", let go" : ""))));
        int uncounted = at(incident, "alerts/uncounted").asInt(0);
        if (uncounted > 0) {
            table.row("and " + uncounted + " more", "", "");
        }
        return table;
    }

    private Table known() {
        Table table = new Table(Page.INDENT);
        entries(incident, "known", (what, value) -> table.row(what, Page.plain(value)));
        return table;
    }

    private Table tasks() {
        Table table = new Table(Page.INDENT);
        for (JsonNode task : each(at(incident, "team/tasks"), "")) {
            if (!isTrue(task, "done")) {
                String owner = text(task, "owner");
                table.row(
                        text(task, "id"),
                        text(task, "text"),
                        owner.isEmpty() ? page.paint(Style.WARNING, "nobody") : owner,
                        instant(task, "since").map(page.moments()::relative).orElse(""));
            }
        }
        return table;
    }

    private void checklist() {
        Table table = new Table(Page.INDENT);
        policy.checklist().forEach(item -> {
            JsonNode tick = at(incident, "team/ticked").path(item.id());
            String done = tick.isMissingNode()
                    ? (item.required() ? page.paint(Style.WARNING, "open, required") : "open")
                    : text(tick, "by")
                            + instant(tick, "at")
                                    .map(at -> ", " + page.moments().relative(at))
                                    .orElse("");
            table.row(tick.isMissingNode() ? "[ ]" : "[x]", item.id(), item.text(), done);
        });
        page.section("Checklist of " + text(incident, "passage/phase"), table);
    }

    private Table actionItems() {
        Table table = new Table(Page.INDENT);
        for (JsonNode item : each(at(incident, "postmortem/actionItems"), "")) {
            String owner = text(item, "owner");
            String exception = text(item, "exception");
            String state = isTrue(item, "done") ? "done" : exception.isEmpty() ? "open" : "excepted: " + exception;
            table.row(
                    text(item, "id"),
                    text(item, "text"),
                    owner.isEmpty() ? page.paint(Style.WARNING, "nobody") : owner,
                    state,
                    text(item, "ticket"),
                    instant(item, "due")
                            .map(due -> "due " + page.moments().relative(due))
                            .orElse(""),
                    instant(item, "since")
                            .map(since -> "added " + page.moments().relative(since))
                            .orElse(""));
        }
        return table;
    }

    /** What the earlier incident was to change and had not when this one began (O-30). */
    private Table unfinished() {
        Table table = new Table(Page.INDENT);
        texts(incident, "opening/unfinished").forEach(table::row);
        return table;
    }

    private Table links() {
        Table table = new Table(Page.INDENT);
        entries(incident, "opening/links", (name, link) -> table.row(name, Page.plain(link)));
        return table;
    }

    private void lastEntries() {
        List<JsonNode> all = each(incident.path("timeline"), "entries");
        Table table = TimelineText.table(page, all.subList(Math.max(0, all.size() - LAST_ENTRIES), all.size()));
        page.section("Last entries (" + page.moments().zone() + ")", table);
        if (all.size() > LAST_ENTRIES) {
            page.line(terminal.paint(
                    Style.DIM, "  all " + all.size() + ": zephyr incident timeline " + text(incident, "id")));
        }
    }
}
