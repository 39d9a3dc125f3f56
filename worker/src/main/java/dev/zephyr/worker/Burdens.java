package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Team;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.metrics.Burden;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Hours;
import dev.zephyr.metrics.Overload;
import dev.zephyr.oncall.ScheduleHistory;
import dev.zephyr.policy.Policy;
import dev.zephyr.report.NightsOnShift;
import dev.zephyr.report.ReviewHours;
import dev.zephyr.report.ReviewRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what being on call cost a team, from the ledger, the team's policy and who was on call. */
final class Burdens {

    /** An incident that began before the period may ring in it. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final LedgerReader ledger;
    private final CatalogueStore store;

    Burdens(LedgerReader ledger, CatalogueStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    TeamBurden of(String team, Instant from, Instant to) {
        Optional<Policy> policy = store.catalogue().policyOfTeam(team);
        Optional<ReviewRules> rules = policy.map(ReviewRules::new);
        Instant nightsFrom =
                rules.flatMap(ReviewRules::nightsWindow).map(to::minus).orElse(from);
        Instant earliest = nightsFrom.isBefore(from) ? nightsFrom : from;
        List<CaseFile> files = CaseFiles.openedWithin(ledger, earliest.minus(LONGEST), to).stream()
                .filter(file -> file.incident().team().equals(team))
                .toList();
        Map<String, List<PageRecord>> pages = ledger.pages(from, to);
        Hours hours = hours(team, policy, from, to);
        List<Burden> people = Burden.of(files, pages, hours);
        List<Burden> nights = Burden.of(files, ledger.pages(nightsFrom, to), hours(team, policy, nightsFrom, to));
        Map<String, Integer> services = Overload.services(files, pages);
        List<Overload> overloads = rules.map(
                        found -> Overload.of(people, nights, services, Duration.between(from, to), found.limits()))
                .orElse(List.of());
        return new TeamBurden(team, rules, hours, people, services, overloads);
    }

    private Hours hours(String team, Optional<Policy> policy, Instant from, Instant to) {
        Hours hours = ReviewHours.of(policy, from, to);
        Map<String, ScheduleHistory> histories = store.state().histories();
        return store.catalogue()
                .team(team)
                .map(Team::schedule)
                .map(histories::get)
                .map(own -> hours.with(NightsOnShift.of(own, histories.values(), hours)))
                .orElse(hours);
    }
}
