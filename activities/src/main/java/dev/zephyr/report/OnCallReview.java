package dev.zephyr.report;

import dev.zephyr.ledger.PageRecord;
import dev.zephyr.metrics.Burden;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Hours;
import dev.zephyr.oncall.How;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What being on call cost the people of one team, and which services rang them. */
public final class OnCallReview {

    /**
     * Where too much begins.
     *
     * @param perNight pages a night for one person, on average
     * @param perService pages a week from one service
     */
    public record Limits(int perNight, int perService) {}

    private OnCallReview() {}

    /**
     * Reviews one team.
     *
     * @param pages those made in the window, by incident
     */
    public static Report of(
            String team, List<CaseFile> files, Map<String, List<PageRecord>> pages, Hours hours, Limits limits) {
        List<CaseFile> own = files.stream()
                .filter(file -> file.incident().team().equals(team))
                .toList();
        List<Burden> burdens = Burden.of(own, pages, hours);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("Pages are calls that rang a person; nights are from " + hours.nightBegins() + " to "
                + hours.nightEnds() + " in " + hours.zone() + "."));
        blocks.add(new Block.Heading("People"));
        blocks.add(people(burdens));
        overNight(burdens, limits).forEach(blocks::add);
        blocks.add(new Block.Heading("Services"));
        blocks.add(services(own, pages, hours, limits));
        return new Report("On-call review of " + team, blocks);
    }

    private static Block people(List<Burden> burdens) {
        return new Block.Table(
                List.of("person", "pages", "at night", "nights", "after hours", "time after hours"),
                burdens.stream()
                        .map(burden -> List.of(
                                burden.person(),
                                String.valueOf(burden.pages()),
                                String.valueOf(burden.atNight()),
                                String.valueOf(burden.nights()),
                                String.valueOf(burden.afterHours()),
                                Spell.length(burden.timeAfterHours())))
                        .toList());
    }

    private static List<Block> overNight(List<Burden> burdens, Limits limits) {
        return burdens.stream()
                .filter(burden -> burden.isOver(limits.perNight()))
                .map(burden -> (Block) new Block.Text(burden.person() + " was rung more than " + limits.perNight()
                        + " times a night on average: fix the alerts or add people."))
                .toList();
    }

    private static Block services(
            List<CaseFile> files, Map<String, List<PageRecord>> pages, Hours hours, Limits limits) {
        Map<String, Integer> rung = new TreeMap<>();
        for (CaseFile file : files) {
            if (!file.incident().drill()) {
                int count = (int) pages.getOrDefault(file.incident().id(), List.of()).stream()
                        .filter(page -> page.how() == How.PAGE)
                        .count();
                rung.merge(file.incident().service(), count, Integer::sum);
            }
        }
        long weeks = Math.max(1, (hours.to().getEpochSecond() - hours.from().getEpochSecond()) / 604_800);
        List<List<String>> rows = rung.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(service -> List.of(
                        service.getKey(),
                        String.valueOf(service.getValue()),
                        service.getValue() > limits.perService() * weeks ? "too many: its owner owes a fix" : ""))
                .toList();
        return new Block.Table(List.of("service", "pages", ""), rows);
    }
}
