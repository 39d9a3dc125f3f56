package dev.zephyr.readiness;

import dev.zephyr.obligation.Deed;
import dev.zephyr.obligation.Obligation;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.SeverityDefinition;
import dev.zephyr.timeline.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the policy itself has to say: what severities mean, what is told when, how one learns from it. */
final class Papers {

    /** What has to be told at some point, and by which entries a policy can know it. */
    private static final Map<String, Set<EntryKind>> MOMENTS = Map.of(
            "the opening", Set.of(EntryKind.OPENED, EntryKind.DECLARED, EntryKind.SEVERITY_SET),
            "an update", Set.of(EntryKind.UPDATE),
            "the resolution", Set.of(EntryKind.RESOLVED, EntryKind.STABLE));

    private static final Set<EntryKind> LEARNING = Set.of(
            EntryKind.POSTMORTEM_SCHEDULED,
            EntryKind.POSTMORTEM_DRAFTED,
            EntryKind.POSTMORTEM_REVIEWED,
            EntryKind.POSTMORTEM_PUBLISHED);

    private final Policy policy;

    Papers(Policy policy) {
        this.policy = policy;
    }

    /** A definition that repeats the name, or another definition, lets nobody choose. */
    Stream<Lack> severities() {
        List<Lack> lacks = new ArrayList<>();
        List<SeverityDefinition> scale = policy.severities().definitions();
        if (scale.size() < 2) {
            lacks.add(
                    lack(Topic.SEVERITY_DEFINITIONS, "there is only one severity", "define a scale under severities"));
        }
        for (SeverityDefinition severity : scale) {
            String said = severity.definition().strip();
            boolean repeats = said.equalsIgnoreCase(severity.name())
                    || said.equalsIgnoreCase(severity.id().id());
            boolean twice = scale.stream()
                            .filter(other -> other.definition().strip().equalsIgnoreCase(said))
                            .count()
                    > 1;
            if (repeats || twice) {
                lacks.add(lack(
                        Topic.SEVERITY_DEFINITIONS,
                        "what " + severity.id() + " means is not said: \"" + said + "\"",
                        "write what is broken for whom under severities, definition of " + severity.id()));
            }
        }
        return lacks.stream();
    }

    Stream<Lack> messages() {
        return MOMENTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(moment -> policy.reactions().stream()
                        .filter(reaction -> reaction.on().stream()
                                .anyMatch(match -> moment.getValue().contains(match.kind())))
                        .flatMap(reaction -> reaction.deeds().stream())
                        .noneMatch(Papers::says))
                .map(moment -> lack(
                        Topic.MESSAGE_TEMPLATES,
                        "no message is ready for " + moment.getKey(),
                        "add one under messages, and a reaction that sends it"));
    }

    private static boolean says(Deed deed) {
        return deed instanceof Deed.Post || deed instanceof Deed.Tell;
    }

    Stream<Lack> postmortem() {
        List<Lack> lacks = new ArrayList<>();
        if (policy.postmortem().requiredWhen().isEmpty()) {
            lacks.add(lack(
                    Topic.POSTMORTEM_PROCESS,
                    "no incident ever requires a postmortem",
                    "write postmortem.requiredWhen"));
        }
        if (policy.postmortem().sections().isEmpty()) {
            lacks.add(lack(
                    Topic.POSTMORTEM_PROCESS, "what a postmortem says is not defined", "write postmortem.sections"));
        }
        if (policy.obligations().stream().noneMatch(Papers::isAboutLearning)) {
            lacks.add(lack(
                    Topic.POSTMORTEM_PROCESS,
                    "nobody is reminded of a postmortem",
                    "add an obligation that is met by postmortem-drafted or postmortem-reviewed"));
        }
        return lacks.stream();
    }

    private static boolean isAboutLearning(Obligation duty) {
        return LEARNING.stream().anyMatch(duty::isAbout);
    }

    private Lack lack(Topic topic, String problem, String remedy) {
        return new Lack(topic, "policy " + policy.name(), problem, remedy);
    }
}
