package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Goals;
import dev.zephyr.metrics.OwedItem;
import dev.zephyr.metrics.Repeats;
import dev.zephyr.metrics.Shipping;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.report.ActionItemDigest;
import dev.zephyr.report.Block;
import dev.zephyr.report.IncidentTable;
import dev.zephyr.report.OnCallReview;
import dev.zephyr.report.Period;
import dev.zephyr.report.QuarterlyReview;
import dev.zephyr.report.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes reviews from the ledger and from what the policies of the catalogue want. */
public final class Reviews {

    private final LedgerReader ledger;
    private final CatalogueStore catalogue;
    private final Burdens burdens;
    private final BurdenItems items;
    private final Clock clock;

    Reviews(LedgerReader ledger, CatalogueStore catalogue, Readers readers, Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.burdens = new Burdens(ledger, catalogue);
        this.items = new BurdenItems(readers);
        this.clock = clock;
    }

    /** The incidents opened from one instant on and before another, against the goals of their policies. */
    public Report quarterly(Instant from, Instant to) {
        Period period = period(from, to);
        Map<String, Goals> goals = new LinkedHashMap<>();
        period.files().stream()
                .map(file -> file.incident().policy())
                .distinct()
                .sorted()
                .forEach(name ->
                        catalogue.catalogue().policy(name).ifPresent(policy -> goals.put(name, Goals.of(policy))));
        return QuarterlyReview.of(period, goals);
    }

    /** The same incidents for a spreadsheet. */
    public String csv(Instant from, Instant to) {
        return IncidentTable.csv(period(from, to));
    }

    /** What being on call cost the people of a team; incidents that began up to a month before are looked at too. */
    public Report onCall(String team, Instant from, Instant to) {
        TeamBurden burden = burdens.of(team, from, to);
        return onCall(burden, items.findings(burden, "", to, Map.of()));
    }

    TeamBurden burden(String team, Instant from, Instant to) {
        return burdens.of(team, from, to);
    }

    BurdenItems items() {
        return items;
    }

    Report onCall(TeamBurden burden, List<OnCallReview.Finding> findings) {
        return OnCallReview.of(burden.team(), burden.people(), burden.services(), burden.hours(), findings);
    }

    /** What a team has open after its incidents, as of now. */
    public Report digest(String team) {
        return digest(team, withActionItems());
    }

    private Report digest(String team, List<CaseFile> files) {
        return ActionItemDigest.of(team, OwedItem.of(team, files), clock.instant(), zone(team));
    }

    /** The same of every team. */
    public Report digests() {
        List<Block> blocks = new ArrayList<>();
        List<CaseFile> files = withActionItems();
        for (String team : teams()) {
            Report one = digest(team, files);
            blocks.add(new Block.Heading(one.title()));
            blocks.addAll(one.blocks());
        }
        return new Report("Open action items", blocks);
    }

    /** Every team there is, by its id. */
    public List<String> teams() {
        return catalogue.catalogue().teams().keySet().stream().sorted().toList();
    }

    /** Those that some service runs. */
    List<Policy> policies() {
        Catalogue now = catalogue.catalogue();
        return now.services().values().stream()
                .map(Service::policy)
                .distinct()
                .sorted()
                .flatMap(name -> now.policy(name).stream())
                .toList();
    }

    List<CaseFile> withActionItems() {
        return CaseFiles.withActionItems(ledger);
    }

    /** In which days are told to a team: that of its policy's calendar. */
    ZoneId zone(String team) {
        return catalogue
                .catalogue()
                .policyOfTeam(team)
                .map(Policy::calendar)
                .map(WorkingCalendar::zone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    /** What a team owes that shipped nothing in a window; empty for one that ships, or owes nothing. */
    Optional<Shipping> shipping(String team, Duration window, Instant at) {
        List<CaseFile> files = withActionItems();
        return Shipping.nothingIn(files, at.minus(window), at).stream()
                .filter(found -> found.team().equals(team))
                .findFirst();
    }

    Catalogue catalogue() {
        return catalogue.catalogue();
    }

    private Period period(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        Duration back = length.compareTo(Repeats.REACH) > 0 ? length : Repeats.REACH;
        return new Period(from, to, clock.instant(), CaseFiles.openedWithin(ledger, from.minus(back), to));
    }
}
