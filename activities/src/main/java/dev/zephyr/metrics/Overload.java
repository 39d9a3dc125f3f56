package dev.zephyr.metrics;

import dev.zephyr.ledger.PageRecord;
import dev.zephyr.oncall.How;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A person who was rung too much, or a service that rang too much (O-19, M-30).
 *
 * @param reasons what was found, against what the policy allows
 */
public record Overload(Kind kind, String subject, List<Reason> reasons) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** What rings too much, or is rung. */
    public enum Kind {
        PERSON,
        SERVICE
    }

    /** What is limited; its name begins the settings that say how far, what to do and whose that is. */
    public enum Limit {
        PAGES_PER_NIGHT("pages-per-night"),
        PAGE_FREQUENCY("page-frequency"),
        PAGE_SOURCE("page-source");

        private final String setting;

        Limit(String setting) {
            this.setting = setting;
        }

        public String setting() {
            return setting;
        }
    }

    /** What was found, in words. */
    public record Reason(Limit limit, String words) {}

    /**
     * Where too much begins; a policy that sets no limit has none.
     *
     * @param perNight pages a night on shift for one person, on average
     * @param perPerson pages a week for one person, on average
     * @param perService pages a week from one service, on average
     */
    public record Limits(OptionalInt perNight, OptionalInt perPerson, OptionalInt perService) {}

    public Overload {
        reasons = List.copyOf(reasons);
    }

    /**
     * Everything that is too much, people first.
     *
     * @param people over the whole period, {@code nights} the same people over the window that nights are averaged in
     * @param services pages by service over the period
     */
    public static List<Overload> of(
            List<Burden> people, List<Burden> nights, Map<String, Integer> services, Duration period, Limits limits) {
        Map<String, List<Reason>> persons = new TreeMap<>();
        limits.perNight()
                .ifPresent(limit -> nights.stream()
                        .filter(burden -> burden.isOver(limit))
                        .forEach(burden -> add(
                                persons,
                                burden.person(),
                                Limit.PAGES_PER_NIGHT,
                                burden.atNight() + " pages in " + burden.nights() + " nights on shift, more than "
                                        + limit + " a night")));
        limits.perPerson()
                .ifPresent(limit -> people.stream()
                        .filter(burden -> isOver(burden.pages(), period, limit))
                        .forEach(burden -> add(
                                persons,
                                burden.person(),
                                Limit.PAGE_FREQUENCY,
                                burden.pages() + " pages, more than " + limit + " a week")));
        Map<String, List<Reason>> sources = new TreeMap<>();
        limits.perService()
                .ifPresent(limit -> services.forEach((service, pages) -> {
                    if (isOver(pages, period, limit)) {
                        add(sources, service, Limit.PAGE_SOURCE, pages + " pages, more than " + limit + " a week");
                    }
                }));
        List<Overload> all = new ArrayList<>();
        persons.forEach((person, reasons) -> all.add(new Overload(Kind.PERSON, person, reasons)));
        sources.forEach((service, reasons) -> all.add(new Overload(Kind.SERVICE, service, reasons)));
        return all;
    }

    private static void add(Map<String, List<Reason>> reasons, String subject, Limit limit, String words) {
        reasons.computeIfAbsent(subject, first -> new ArrayList<>()).add(new Reason(limit, words));
    }

    /** What was found, in words. */
    public String found() {
        return reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }

    /** On average; a period shorter than a week counts as one. */
    private static boolean isOver(int pages, Duration period, int limit) {
        Duration length = period.compareTo(WEEK) < 0 ? WEEK : period;
        return (long) pages * WEEK.toSeconds() > limit * length.toSeconds();
    }

    /** Pages by the service whose incidents made them. */
    public static Map<String, Integer> services(Collection<CaseFile> files, Map<String, List<PageRecord>> pages) {
        Map<String, Integer> rung = new TreeMap<>();
        for (CaseFile file : files) {
            if (!file.incident().drill()) {
                int count = (int) pages.getOrDefault(file.incident().id(), List.of()).stream()
                        .filter(page -> page.how() == How.PAGE)
                        .count();
                rung.merge(file.incident().service(), count, Integer::sum);
            }
        }
        return rung;
    }
}
