package dev.zephyr.starter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.starter.cli.terminal.Plain;
import java.util.ArrayList;
import java.util.List;

/** The server understood and said no: its problem, as title, detail and what to do. */
public final class Refused extends Failure {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final transient JsonNode problem;

    public Refused(int status, JsonNode problem) {
        super(REFUSED, lines(status, problem));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public JsonNode problem() {
        return problem;
    }

    /** True for a problem type that ends in this name. */
    public boolean is(String type) {
        return Reading.text(problem, "type").endsWith("/" + type);
    }

    private static List<String> lines(int status, JsonNode problem) {
        List<String> lines = new ArrayList<>();
        String detail = Reading.text(problem, "detail");
        List<JsonNode> findings = Reading.each(problem, "findings");
        lines.add(title(status, Reading.text(problem, "title")));
        if (!detail.isEmpty() && findings.isEmpty()) {
            lines.add(detail);
        }
        findings.forEach(finding -> lines.add(finding(finding)));
        Reading.texts(problem, "hints").forEach(lines::add);
        String advice = advice(status, detail);
        if (!advice.isEmpty()) {
            lines.add(advice);
        }
        return lines;
    }

    private static String finding(JsonNode finding) {
        if (finding.isTextual()) {
            return "  " + Plain.line(finding.asText());
        }
        JsonNode allowed = finding.path("allowed");
        String choice = allowed.isArray()
                ? String.join(", ", Reading.texts(finding, "allowed"))
                : Reading.text(finding, "allowed");
        return "  " + Reading.text(finding, "field") + " \"" + Reading.text(finding, "value") + "\""
                + (choice.isEmpty() ? "" : ": allowed is " + choice);
    }

    /** The names of HTTP's own codes say nothing to a responder. */
    private static String title(int status, String said) {
        return switch (status) {
            case FORBIDDEN -> "Not allowed:";
            case NOT_FOUND -> "Not found:";
            case CONFLICT -> "Not possible now:";
            case UNPROCESSABLE -> "Not understood, nothing was done:";
            default -> said.isEmpty() ? "Refused (" + status + ")" : said;
        };
    }

    private static String advice(int status, String detail) {
        return switch (status) {
            case FORBIDDEN ->
                detail.contains("ZEPHYR_USER") || detail.contains("lead")
                        ? ""
                        : "Who you are: --as NAME, ZEPHYR_USER, or user=NAME in ~/.config/zephyr/config";
            case NOT_FOUND -> detail.isEmpty() ? "What there is: zephyr list --all" : "";
            case TOO_MANY, UNAVAILABLE -> "Try again in a few seconds; how it is: ./zephyr status";
            default -> status >= SERVER ? "What it wrote: ./zephyr logs" : "";
        };
    }
}
