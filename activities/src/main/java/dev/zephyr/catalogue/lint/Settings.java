package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Named values that the product reads have the form in which it reads them. */
final class Settings {

    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Of a schedule's people, whom no incident is needed to know. */
    private static final String TARGET = "(oncall(/all|/next|/lead)?|lead|(person|team|schedule):[A-Za-z0-9_.@+-]+)";

    private static final String HAND_OFF = "(open incidents|unanswered pages|due follow-ups)";

    private static final List<Form> FORMS = List.of(
            new Form("waking-hours", CLOCK + "-" + CLOCK, "write hours such as 07:00-23:00"),
            new Form("follow-the-sun", "true|false", "write true or false"),
            new Form("first-shift-reading", "true|false", "write true or false"),
            new Form("shift-readiness-swap", "offered|not offered", "write offered or not offered"),
            new Form(
                    "shift-readiness-tells",
                    listOf(TARGET),
                    "write targets that need no incident, such as lead, oncall/all, person:ID or team:ID"),
            new Form(
                    "handoff-lists",
                    listOf(HAND_OFF),
                    "write some of: open incidents, unanswered pages, due follow-ups"));

    private static final List<String> SPANS = List.of(
            "shift-limit", "minimum-between-shifts", "shift-readiness-asked-before", "shift-readiness-answer-within");

    /** How a setting is written. */
    private record Form(String setting, Pattern pattern, String remedy) {

        Form(String setting, String pattern, String remedy) {
            this(setting, Pattern.compile(pattern), remedy);
        }
    }

    private Settings() {}

    private static String listOf(String part) {
        return part + "(\\s*,\\s*" + part + ")*";
    }

    static Stream<Finding> unreadable(PolicyTree policy) {
        Stream<Finding> forms = FORMS.stream()
                .flatMap(form -> policy.all("settings/" + form.setting() + "/value")
                        .filter(place -> !Blanks.isBlank(place)
                                && !form.pattern().matcher(place.text()).matches())
                        .map(place -> place.error("it can not be read", form.remedy())));
        Stream<Finding> spans = SPANS.stream()
                .flatMap(name -> policy.all("settings/" + name + "/value"))
                .filter(place -> !Blanks.isBlank(place) && place.span().isEmpty())
                .map(place -> place.error("it can not be read", "write " + Span.FORM));
        return Stream.concat(forms, spans);
    }
}
