package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Goals;
import dev.zephyr.metrics.Repeats;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.Setting;
import dev.zephyr.report.IncidentTable;
import dev.zephyr.report.OnCallReview;
import dev.zephyr.report.Period;
import dev.zephyr.report.QuarterlyReview;
import dev.zephyr.report.Report;
import dev.zephyr.report.ReviewHours;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes reviews from the ledger and from what the policies of the catalogue want. */
public final class Reviews {

    /** Where a policy sets no limits of its own: those of M-30 and O-19. */
    private static final OnCallReview.Limits LIMITS = new OnCallReview.Limits(2, 5);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final LedgerReader ledger;
    private final CatalogueStore catalogue;
    private final Clock clock;

    Reviews(LedgerReader ledger, CatalogueStore catalogue, Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
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
        Optional<Policy> policy = policyOf(team);
        return OnCallReview.of(
                team,
                files(from.minus(Duration.ofDays(31)), to),
                ledger.pages(from, to),
                ReviewHours.of(policy, from, to),
                limits(policy));
    }

    private Period period(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        Duration back = length.compareTo(Repeats.REACH) > 0 ? length : Repeats.REACH;
        return new Period(from, to, clock.instant(), files(from.minus(back), to));
    }

    private List<CaseFile> files(Instant from, Instant to) {
        List<IncidentRecord> incidents = ledger.openedWithin(from, to);
        Map<String, List<TimelineEntry>> entries = ledger.entries(CaseFile.KINDS, from, to);
        return incidents.stream()
                .map(incident -> new CaseFile(incident, entries.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    /** The policy of most of the team's services. */
    private Optional<Policy> policyOf(String team) {
        Catalogue now = catalogue.catalogue();
        return now.services().values().stream()
                .filter(service -> service.team().equals(team))
                .collect(Collectors.groupingBy(service -> service.policy(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(most -> now.policy(most.getKey()));
    }

    private static OnCallReview.Limits limits(Optional<Policy> policy) {
        return new OnCallReview.Limits(
                number(policy, "pages-per-night-limit", LIMITS.perNight()),
                number(policy, "page-source-limit", LIMITS.perService()));
    }

    private static int number(Optional<Policy> policy, String name, int otherwise) {
        return policy.flatMap(found -> setting(found, name))
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group()))
                .orElse(otherwise);
    }

    private static Optional<String> setting(Policy policy, String name) {
        return Optional.ofNullable(policy.settings().get(name)).map(Setting::value);
    }
}
