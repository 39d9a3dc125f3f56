package dev.zephyr.report;

import dev.zephyr.metrics.Burden;
import dev.zephyr.metrics.Hours;
import dev.zephyr.metrics.Overload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What being on call cost the people of one team, which services rang them, and what is done about it. */
public final class OnCallReview {

    private OnCallReview() {}

    /**
     * Something that is too much, and what is done about it.
     *
     * @param action what the policy wants to be done
     * @param owner who owes it, or why that is nobody
     * @param ticket empty while there is none
     */
    public record Finding(Overload overload, String action, String owner, String ticket) {}

    /**
     * Reviews one team.
     *
     * @param services pages by service
     */
    public static Report of(
            String team, List<Burden> burdens, Map<String, Integer> services, Hours hours, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("Pages are calls that rang a person; nights are from " + hours.nightBegins() + " to "
                + hours.nightEnds() + " in " + hours.zone() + "."));
        blocks.add(new Block.Heading("People"));
        blocks.add(people(burdens));
        blocks.add(new Block.Heading("Services"));
        blocks.add(services(services));
        if (!findings.isEmpty()) {
            blocks.add(new Block.Heading("Too much"));
            blocks.add(tooMuch(findings));
        }
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

    private static Block services(Map<String, Integer> services) {
        return new Block.Table(
                List.of("service", "pages"),
                services.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(service -> List.of(service.getKey(), String.valueOf(service.getValue())))
                        .toList());
    }

    private static Block tooMuch(List<Finding> findings) {
        return new Block.Table(
                List.of("who or what", "found", "action item", "owner", "ticket"),
                findings.stream()
                        .map(finding -> List.of(
                                finding.overload().subject(),
                                finding.overload().found(),
                                finding.action(),
                                finding.owner(),
                                finding.ticket().isEmpty() ? "none yet" : finding.ticket()))
                        .toList());
    }
}
