package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.obligation.Span;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Named values that the product reads have the form in which it reads them. */
final class Settings {

    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Map<String, Pattern> FORMS = Map.of(
            "waking-hours", Pattern.compile(CLOCK + "-" + CLOCK), "follow-the-sun", Pattern.compile("true|false"));
    private static final Map<String, String> REMEDIES =
            Map.of("waking-hours", "write hours such as 07:00-23:00", "follow-the-sun", "write true or false");

    private Settings() {}

    static Stream<Finding> unreadable(PolicyTree policy) {
        Stream<Finding> forms = FORMS.entrySet().stream()
                .flatMap(form -> policy.all("settings/" + form.getKey() + "/value")
                        .filter(place -> !Blanks.isBlank(place)
                                && !form.getValue().matcher(place.text()).matches())
                        .map(place -> place.error("it can not be read", REMEDIES.getOrDefault(form.getKey(), ""))));
        Stream<Finding> spans = Stream.of("shift-limit", "minimum-between-shifts")
                .flatMap(name -> policy.all("settings/" + name + "/value"))
                .filter(place -> !Blanks.isBlank(place) && place.span().isEmpty())
                .map(place -> place.error("it can not be read", "write " + Span.FORM));
        return Stream.concat(forms, spans);
    }
}
