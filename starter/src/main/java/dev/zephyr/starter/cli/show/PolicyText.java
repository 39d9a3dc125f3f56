package dev.zephyr.starter.cli.show;

import static dev.zephyr.starter.cli.remote.Reading.at;
import static dev.zephyr.starter.cli.remote.Reading.each;
import static dev.zephyr.starter.cli.remote.Reading.entries;
import static dev.zephyr.starter.cli.remote.Reading.isTrue;
import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** A policy for people: what is asked for, by when, and who is called. */
public final class PolicyText {

    private final Page page;
    private final JsonNode policy;

    private PolicyText(Page page, JsonNode policy) {
        this.page = page;
        this.policy = policy;
    }

    public static List<String> of(Terminal terminal, Moments moments, JsonNode policy) {
        return new PolicyText(new Page(terminal, moments), policy).lines();
    }

    private List<String> lines() {
        page.line(page.paint(Style.BOLD, text(policy, "name") + " version " + text(policy, "version")) + "  "
                + text(policy, "document/title") + ", " + text(policy, "document/owner") + ", last changed "
                + text(policy, "document/lastChanged"));
        page.section("Severities", severities());
        page.section("Escalation path", levels());
        page.section("Owed", obligations());
        page.section("Roles", roles());
        page.section("Flags", named("flags"));
        page.section("Checklists", checklists());
        page.section("Chosen where the document contradicts itself or is silent", conflicts());
        return page.lines();
    }

    private Table severities() {
        Table table = new Table(Page.INDENT, "SEVERITY", "TOLD BY", "CALLED AT ONCE", "ANSWER WITHIN", "MEANS");
        entries(
                policy,
                "escalation/response",
                (severity, response) -> table.row(
                        severity,
                        text(response, "how"),
                        String.join(", ", texts(response, "call")),
                        OnCallText.span(text(response, "answerWithin")),
                        definition(severity)));
        return table;
    }

    private String definition(String severity) {
        return each(policy.path("severities"), "").stream()
                .filter(it -> text(it, "id").equals(severity))
                .map(it -> text(it, "definition"))
                .findFirst()
                .orElse("nobody has assessed it yet");
    }

    private Table levels() {
        Table table = new Table(Page.INDENT);
        int step = 1;
        for (JsonNode level : each(at(policy, "escalation/levels"), "")) {
            table.row(step + ". " + text(level, "id"), text(level, "name"), targets(level));
            step++;
        }
        return table;
    }

    private static String targets(JsonNode level) {
        List<String> targets = new ArrayList<>();
        for (JsonNode target : each(level.path("targets"), "")) {
            targets.add(text(target, "target") + condition(target.path("when")));
        }
        return String.join(", ", targets);
    }

    private static String condition(JsonNode when) {
        List<String> parts = new ArrayList<>(texts(when, "severity"));
        texts(when, "flags").forEach(flag -> parts.add("flag " + flag));
        texts(when, "unless").forEach(flag -> parts.add("not " + flag));
        parts.addAll(texts(when, "phase"));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private Table obligations() {
        Table table = new Table(Page.INDENT, "WHAT", "WITHIN", "FROM", "WHEN", "CLAUSES");
        for (JsonNode duty : each(policy.path("obligations"), "")) {
            table.row(
                    text(duty, "name") + (isTrue(duty, "repeat") ? ", again and again" : ""),
                    text(duty, "within"),
                    text(duty, "anchor"),
                    condition(duty.path("when")).strip(),
                    String.join(" ", texts(duty, "clauses")));
        }
        return table;
    }

    private Table roles() {
        Table table = new Table(Page.INDENT);
        each(policy.path("roles"), "")
                .forEach(role -> table.row(text(role, "id"), text(role, "name") + condition(role.path("when"))));
        return table;
    }

    private Table named(String list) {
        Table table = new Table(Page.INDENT);
        each(policy.path(list), "").forEach(it -> table.row(text(it, "id"), text(it, "name")));
        return table;
    }

    private Table checklists() {
        Table table = new Table(Page.INDENT);
        each(policy.path("checklists"), "")
                .forEach(item -> table.row(
                        text(item, "phase"),
                        text(item, "id"),
                        text(item, "text"),
                        isTrue(item, "required") ? "required" : ""));
        return table;
    }

    private Table conflicts() {
        Table table = new Table(Page.INDENT);
        each(policy.path("conflicts"), "").forEach(it -> table.row(text(it, "about"), text(it, "chosen")));
        return table;
    }
}
