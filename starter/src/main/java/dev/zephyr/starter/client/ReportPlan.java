package dev.zephyr.starter.client;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.port.ReportKind;
import dev.zephyr.report.ReviewRules;
import dev.zephyr.workflow.ReportWorkflow;
import dev.zephyr.workflow.StandstillWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place in the calendar.
 *
 * @param id of the server's schedule, and the beginning of the ids of its runs
 * @param cron when, by the clock of {@code zone}
 */
record ReportPlan(String id, Class<?> workflow, List<Object> arguments, String cron, String zone) {

    private static final String UTC = "UTC";

    ReportPlan {
        arguments = List.copyOf(arguments);
    }

    /** What this is made from: as long as an existing schedule has the same, an operator's own changes of it stay. */
    String origin() {
        return cron + " " + zone;
    }

    /** What a catalogue asks for: reviews for all, a digest for each policy that has a time for it, a look at each team. */
    static List<ReportPlan> of(Catalogue catalogue) {
        List<ReportPlan> plans = new ArrayList<>();
        plans.add(report(ReportKind.QUARTERLY, "", "0 6 1 1,4,7,10 *", UTC));
        plans.add(report(ReportKind.ON_CALL, "", "0 6 1 * *", UTC));
        catalogue.services().values().stream()
                .map(Service::policy)
                .distinct()
                .sorted()
                .flatMap(name -> catalogue.policy(name).stream())
                .forEach(policy -> new ReviewRules(policy)
                        .digest()
                        .ifPresent(cadence -> plans.add(
                                report(ReportKind.ACTION_ITEMS, policy.name(), cadence.cron(), zone(policy)))));
        catalogue.teams().keySet().stream()
                .sorted()
                .filter(team -> catalogue
                        .policyOfTeam(team)
                        .flatMap(policy -> new ReviewRules(policy).shippingWindow())
                        .isPresent())
                .forEach(team -> plans.add(
                        new ReportPlan("shipping/" + team, StandstillWorkflow.class, List.of(team), "0 7 * * *", UTC)));
        return plans;
    }

    private static ReportPlan report(ReportKind kind, String about, String cron, String zone) {
        String id = "report/" + kind.wire() + (about.isEmpty() ? "" : "/" + about);
        return new ReportPlan(id, ReportWorkflow.class, List.of(kind, about), cron, zone);
    }

    private static String zone(Policy policy) {
        return Optional.ofNullable(policy.calendar()).map(WorkingCalendar::zone).orElse(UTC);
    }
}
