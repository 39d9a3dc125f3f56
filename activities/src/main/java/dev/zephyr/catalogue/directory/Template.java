package dev.zephyr.catalogue.directory;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with {@code {placeholders}} that an alert fills in: a correlation key or a title. */
record Template(String text) {

    static final String GROUP_KEY = "groupKey";
    static final String NAME = "name";
    static final String SUMMARY = "summary";
    static final String SERVICE = "service";
    static final String LABEL = "label.";
    static final String KEY_FORM = "a text with at least one of {groupKey}, {name}, {service}, {label.NAME}";
    static final String TITLE_FORM = "a text with any of {groupKey}, {name}, {service}, {summary}, {label.NAME}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String UNKNOWN = "unknown";

    /** A correlation key. Not of the summary, whose wording changes; not without a placeholder: all would be one incident. */
    static Template key(String text) {
        Template key = new Template(text);
        key.allow(Set.of(GROUP_KEY, NAME, SERVICE));
        if (!PLACEHOLDER.matcher(text).find()) {
            throw new IllegalArgumentException("can not correlate by \"" + text + "\": write " + KEY_FORM);
        }
        return key;
    }

    static Template title(String text) {
        Template title = new Template(text);
        title.allow(Set.of(GROUP_KEY, NAME, SERVICE, SUMMARY));
        return title;
    }

    private void allow(Set<String> names) {
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).forEach(name -> {
            boolean label = name.startsWith(LABEL) && name.length() > LABEL.length();
            if (!label && !names.contains(name)) {
                throw new IllegalArgumentException("can not fill in {" + name + "} of \"" + text + "\"");
            }
        });
    }

    /** What {@code values} gives for each placeholder; an empty one is written "unknown". */
    String render(Function<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.apply(match.group(1));
            return Matcher.quoteReplacement(value.isBlank() ? UNKNOWN : value);
        });
    }
}
