package dev.zephyr.readiness;

import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What has to be there before an incident, by the words of {@code settings.readiness-check}. */
public enum Topic {
    SEVERITY_DEFINITIONS,
    ROTATION,
    MESSAGE_TEMPLATES,
    POSTMORTEM_PROCESS,
    ESCALATION_PATHS,
    CHANNELS,
    PAGING;

    static final String SETTING = "readiness-check";

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Those that a policy asks for; all of them where it does not say. */
    static List<Topic> of(Policy policy) {
        Setting asked = policy.settings().get(SETTING);
        return asked == null
                ? List.of(values())
                : Arrays.stream(asked.value().split("\\s*,\\s*", -1))
                        .map(Topic::parse)
                        .toList();
    }

    static Topic parse(String text) {
        return Arrays.stream(values())
                .filter(topic -> topic.wire().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "can not read \"" + text + "\" as something to be ready" + " with: write one of "
                                + Arrays.stream(values()).map(Topic::wire).toList()));
    }
}
