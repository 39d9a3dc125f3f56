package dev.zephyr.incident;

import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.postmortem.PostmortemRules;
import dev.zephyr.postmortem.Section;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a postmortem needs for a stage and has not got; all of it is said at once. */
final class Lacking {

    private Lacking() {}

    static List<String> of(Turn turn, String by, FollowUp.Advance wanted) {
        PostmortemRules rules = turn.policy().postmortem();
        List<String> lacking = new ArrayList<>();
        if (wanted.stage() == Stage.DRAFTED) {
            sections(rules, wanted.sections()).forEach(lacking::add);
        }
        if (wanted.stage().compareTo(Stage.DRAFTED) > 0 && !turn.postmortem().hasReached(Stage.DRAFTED)) {
            lacking.add("a draft: it comes before the review");
        }
        if (rules.reviewedFirst()) {
            review(turn, by, wanted.stage()).forEach(lacking::add);
        }
        if (wanted.stage().compareTo(rules.finishedAt()) >= 0 && rules.minActionItems() > 0) {
            items(turn, rules).forEach(lacking::add);
        }
        return lacking;
    }

    private static Stream<String> sections(PostmortemRules rules, Map<String, String> written) {
        return rules.sections().stream().flatMap(section -> section(section, written.getOrDefault(section.id(), "")));
    }

    private static Stream<String> section(Section section, String text) {
        if (text.isBlank()) {
            return Stream.of("section " + section.id() + " (" + section.title() + ")");
        }
        boolean tooLong = section.maxSentences() > 0 && sentences(text) > section.maxSentences();
        return tooLong
                ? Stream.of("a shorter " + section.id() + ": at most " + section.maxSentences() + " sentences")
                : Stream.empty();
    }

    private static long sentences(String text) {
        return text.strip().split("[.!?](\\s+|$)").length;
    }

    /** The team reviews it, not who wrote it (Z-06). */
    private static Stream<String> review(Turn turn, String by, Stage stage) {
        String drafter = turn.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.POSTMORTEM_DRAFTED)
                .map(TimelineEntry::by)
                .reduce("", (first, last) -> last);
        if (stage == Stage.REVIEWED && drafter.equals(by)) {
            return Stream.of("a review by somebody else: " + by + " has drafted it");
        }
        boolean reviewed = turn.postmortem().hasReached(Stage.REVIEWED);
        return stage == Stage.PUBLISHED && !reviewed ? Stream.of("a review by the team") : Stream.empty();
    }

    private static Stream<String> items(Turn turn, PostmortemRules rules) {
        List<ActionItem> items = turn.postmortem().actionItems();
        boolean tooFew = items.size() < rules.minActionItems();
        return Stream.concat(
                tooFew
                        ? Stream.of("at least " + rules.minActionItems() + " action item with an owner")
                        : Stream.empty(),
                items.stream().filter(ActionItem::isOpen).flatMap(item -> item(item, rules)));
    }

    private static Stream<String> item(ActionItem item, PostmortemRules rules) {
        String which = " for action item " + item.id() + " (" + item.text() + ")";
        if (item.owner().isEmpty()) {
            return Stream.of("an owner" + which);
        }
        boolean noTicket = !rules.ticketLabel().isEmpty() && item.ticket().isEmpty();
        return noTicket ? Stream.of("a ticket" + which + ", which is being opened") : Stream.empty();
    }
}
