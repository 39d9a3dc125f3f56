package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.catalogue.MarkedYaml;
import java.util.List;
import java.util.stream.Stream;

/** What makes no sense in a policy although its structure is right: one rule, one idea. */
final class PolicyLinter {

    private static final List<PolicyRule> RULES = List.of(
            Blanks::unfilled,
            Identities::twice,
            Identities::reservedSeverity,
            References::severities,
            References::flags,
            References::questions,
            References::roles,
            References::lists,
            References::levels,
            References::channels,
            References::messages,
            EntryValues::unknown,
            Roles::severalCommanders,
            Roles::ringingForNobody,
            Roles::offersToNobody,
            Writers::nobody,
            Writers::unknown,
            Messages::unknownPlaceholders,
            Messages::unknownInTasks,
            Messages::unknownInChannelNames,
            Messages::bracesThatAreNoPlaceholder,
            Messages::fieldsNotPlaced,
            Messages::optionsOfNoField,
            Messages::optionsThatDiffer,
            WordRules::unknownPlaces,
            WordRules::thatLookForNothing,
            WordRules::countsThatNothingMeets,
            Completeness::noCommander,
            Completeness::noResponseForUnknown,
            Completeness::severitiesWithoutResponse,
            Postmortems::chasedWhereNoneIsRequired,
            Reachability::flagsAgainstThemselves,
            Reachability::neededFlagsAgainstThemselves,
            Reachability::resolutionCountedInActivePhases,
            Reachability::answerCountedInDetection,
            Reachability::rulesBehindOneThatAlwaysHolds,
            Timing::negative,
            Timing::stepsBeforeTheAnchor,
            Timing::stepsOutOfOrder,
            Timing::cadenceWithoutLength,
            Timing::chaseWithoutLength,
            Timing::chaseOfNothing,
            Timing::chaseThatNothingEnds,
            Timing::ringsTooOften,
            Loops::reactionsThatSetThemselvesOff,
            Loops::listsThatHoldThemselves,
            Escalation::responsesThatCallNobody,
            Escalation::callsThatRingNobody,
            Escalation::climbsThatRingNobody,
            Escalation::lastLevelWithoutTargets,
            Escalation::levelsOutOfReach,
            Escalation::callsWithoutAnswerTime,
            Escalation::pagesWithoutAnswerTime,
            Escalation::answerTimesOverTheLimit,
            ReviewSettings::unreadable,
            Calendars::workingTimeWithoutCalendar,
            Calendars::unknownZone,
            Calendars::hoursThatDoNotFollow,
            Calendars::daysThatAreNone,
            Settings::unreadable,
            Notices::conflicts,
            Notices::mailThatNobodyApproves,
            Notices::deadlinesThatDiffer);

    private PolicyLinter() {}

    static Stream<Finding> check(MarkedYaml yaml) {
        PolicyTree policy = new PolicyTree(yaml);
        return RULES.stream().flatMap(rule -> rule.check(policy));
    }
}
