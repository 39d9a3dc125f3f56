package dev.zephyr.metrics;

import dev.zephyr.ledger.PageRecord;
import dev.zephyr.oncall.How;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What being on call cost one person in a window.
 *
 * @param pages calls that rang; further contact methods of one call are the same page
 * @param atNight those that came in the night, over {@code nights} nights
 * @param afterHours those outside of working time
 * @param timeAfterHours time outside of working time between an answer of the person and the end of that incident
 */
public record Burden(String person, int pages, int atNight, int nights, int afterHours, Duration timeAfterHours) {

    /** More pages a night, on average, than {@code limit} (M-30). */
    public boolean isOver(int limit) {
        return atNight > limit * nights;
    }

    /** Everybody who was rung or answered, the most burdened first. */
    public static List<Burden> of(Collection<CaseFile> files, Map<String, List<PageRecord>> pages, Hours hours) {
        Map<String, List<PageRecord>> rung = new TreeMap<>();
        Map<String, Spans> worked = new TreeMap<>();
        for (CaseFile file : files) {
            if (!file.incident().drill()) {
                pages.getOrDefault(file.incident().id(), List.of()).stream()
                        .filter(page -> page.how() == How.PAGE)
                        .forEach(page -> rung.computeIfAbsent(page.person(), first -> new ArrayList<>())
                                .add(page));
                work(file, hours)
                        .forEach((person, span) -> worked.computeIfAbsent(person, first -> new Spans())
                                .add(span));
            }
        }
        Set<String> people = new HashSet<>(rung.keySet());
        people.addAll(worked.keySet());
        return people.stream()
                .map(person -> of(
                        person, rung.getOrDefault(person, List.of()), worked.getOrDefault(person, new Spans()), hours))
                .sorted(Comparator.comparingInt(Burden::atNight)
                        .thenComparingInt(Burden::pages)
                        .reversed()
                        .thenComparing(Burden::person))
                .toList();
    }

    private static Burden of(String person, List<PageRecord> pages, Spans worked, Hours hours) {
        return new Burden(
                person,
                pages.size(),
                (int) pages.stream()
                        .filter(page -> hours.isNight(page.calledAt()))
                        .count(),
                hours.nights(person),
                (int) pages.stream()
                        .filter(page -> !hours.isWorking(page.calledAt()))
                        .count(),
                worked.merged().stream()
                        .map(span -> hours.afterHours(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus));
    }

    /** From a person's first answer to the end of the incident, or to the end of the window while it is open. */
    private static Map<String, Spans.Span> work(CaseFile file, Hours hours) {
        Instant resolved = file.moments().resolved();
        Instant end = resolved == null ? hours.to() : resolved;
        Map<String, Spans.Span> work = new TreeMap<>();
        for (TimelineEntry entry : file.entries()) {
            boolean answers = entry.isByPerson() && Hours.ANSWERS.contains(entry.kind());
            if (answers && entry.at().isBefore(end)) {
                work.putIfAbsent(entry.by(), new Spans.Span(entry.at(), end));
            }
        }
        return work;
    }
}
