package dev.zephyr.metrics;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.obligation.Span;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a policy wants its figures to be, read from its settings: {@code goal-mttr: "P0 1h, P1 4h"} or
 * {@code goal-mttr-p0: 1h}, {@code goal-mtta}, {@code goal-mttd: 5m}, {@code goal-repeats: "0"},
 * {@code goal-postmortem-complete: "P0 and P1 100 percent within 48h"},
 * {@code goal-action-items-complete: 90 percent within 30d}.
 */
public record Goals(
        @Nullable Duration detect,
        Map<String, Duration> acknowledge,
        Map<String, Duration> resolve,
        @Nullable Integer repeats,
        @Nullable Completed postmortems,
        @Nullable Completed actionItems) {

    private static final Pattern BY_SEVERITY = Pattern.compile("(\\S+) (\\d+[smhdw])");
    private static final Pattern COMPLETED = Pattern.compile("(.*?)(\\d{1,3}) percent within (\\d+[smhdw])");

    public Goals {
        acknowledge = Ordered.copy(acknowledge);
        resolve = Ordered.copy(resolve);
    }

    /** So many in a hundred, within so long; of these severities, or of all where none is named. */
    public record Completed(Set<String> severities, int percent, Duration within) {

        public Completed {
            severities = Ordered.copy(severities);
        }

        public boolean covers(String severity) {
            return severities.isEmpty() || severities.contains(severity);
        }
    }

    public static Goals of(Policy policy) {
        Map<String, Setting> settings = policy.settings();
        Setting detect = settings.get("goal-mttd");
        Setting repeats = settings.get("goal-repeats");
        Map<String, Duration> resolve = bySeverity(settings, "goal-mttr");
        resolve.putAll(bySeverity(settings, "mttr-report"));
        policy.severities()
                .definitions()
                .forEach(severity -> one(settings, "goal-mttr-", severity.id().id(), resolve));
        return new Goals(
                detect == null ? null : Span.parse(detect.value()).amount(),
                bySeverity(settings, "goal-mtta"),
                resolve,
                repeats == null ? null : Integer.valueOf(repeats.value()),
                completed(settings.get("goal-postmortem-complete")),
                completed(settings.get("goal-action-items-complete")));
    }

    private static void one(Map<String, Setting> settings, String prefix, String severity, Map<String, Duration> into) {
        Setting setting = settings.get(prefix + severity.toLowerCase(Locale.ROOT));
        if (setting != null) {
            into.put(severity, Span.parse(setting.value()).amount());
        }
    }

    private static Map<String, Duration> bySeverity(Map<String, Setting> settings, String key) {
        Map<String, Duration> goals = new LinkedHashMap<>();
        Setting setting = settings.get(key);
        if (setting != null) {
            Matcher found = BY_SEVERITY.matcher(setting.value());
            while (found.find()) {
                goals.put(found.group(1), Span.parse(found.group(2)).amount());
            }
        }
        return goals;
    }

    private static @Nullable Completed completed(@Nullable Setting setting) {
        Matcher found = setting == null ? null : COMPLETED.matcher(setting.value());
        if (found == null || !found.matches()) {
            return null;
        }
        Set<String> severities = new LinkedHashSet<>();
        for (String word : found.group(1).split("[ ,]+", -1)) {
            if (!word.isEmpty() && !word.equals("and")) {
                severities.add(word);
            }
        }
        return new Completed(
                severities,
                Integer.parseInt(found.group(2)),
                Span.parse(found.group(3)).amount());
    }
}
