package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.Team;
import dev.zephyr.communication.Announcement;
import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.OwedItem;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.Letter;
import dev.zephyr.port.Post;
import dev.zephyr.port.Standstill;
import dev.zephyr.port.StandstillQuestion;
import dev.zephyr.report.ActionItemDigest;
import dev.zephyr.report.Report;
import dev.zephyr.report.ReviewRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;

/** What a team owes after its incidents, for those who see to it: week by week (O-18), and when nothing is done (Z-16). */
final class Digests {

    /** A room is no place for more; the document has the rest. */
    private static final int SHOWN = 20;

    private final Reviews reviews;
    private final Readers readers;

    Digests(Reviews reviews, Readers readers) {
        this.reviews = reviews;
        this.readers = readers;
    }

    /** One team's digest of a week, where it is filed, and who gets it. */
    record Digest(String path, Report report, List<Letter> letters, List<Post> posts) {}

    Digest of(String team, Policy policy, List<CaseFile> files, Instant at) {
        ZoneId zone = reviews.zone(team);
        List<OwedItem> owed = OwedItem.of(team, files);
        Report report = ActionItemDigest.of(team, owed, at, zone);
        List<String> lines = ActionItemDigest.lines(owed, at, zone);
        String key = "reports/" + week(at, zone) + "/action-items-" + team;
        Readers.Word word = new Readers.Word(key, report.title(), String.join("\n", lines), at);
        List<Letter> letters = readers.letters(word, team, new ReviewRules(policy).targets("action-item-digest-to"));
        List<Post> posts = reviews.catalogue().team(team).map(Team::channel).filter(room -> !room.isEmpty()).stream()
                .map(room -> post(word, room, lines))
                .toList();
        return new Digest(key + ".md", report, letters, posts);
    }

    private static String week(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Post post(Readers.Word word, String room, List<String> lines) {
        String text = String.join("\n", lines.subList(0, Math.min(lines.size(), SHOWN + 1)))
                + (lines.size() > SHOWN + 1 ? "\n… and " + (lines.size() - SHOWN - 1) + " more" : "");
        return new Post(
                word.key() + "/room",
                word.about(),
                "action-items",
                room,
                "action-item-digest",
                new Announcement(word.title(), text));
    }

    Standstill standstill(StandstillQuestion question) {
        return reviews.catalogue()
                .policyOfTeam(question.team())
                .map(ReviewRules::new)
                .flatMap(rules -> rules.shippingWindow().map(window -> standstill(question, rules, window)))
                .orElse(Standstill.NONE);
    }

    private Standstill standstill(StandstillQuestion question, ReviewRules rules, Duration window) {
        List<Target> levels = rules.targets("action-item-window-tells");
        return reviews.shipping(question.team(), window, question.at())
                .map(found -> new Standstill(
                        true,
                        window,
                        rules.shippingClimbs(),
                        levels.size(),
                        question.level() < levels.size()
                                ? readers.letters(
                                        word(question, window, found.owed()),
                                        question.team(),
                                        List.of(levels.get(question.level())))
                                : List.of()))
                .orElse(Standstill.NONE);
    }

    private Readers.Word word(StandstillQuestion question, Duration window, List<OwedItem> owed) {
        String title = "No action item of " + question.team() + " was done in " + window.toDays() + " days";
        List<String> lines = ActionItemDigest.lines(owed, question.at(), reviews.zone(question.team()));
        String since = question.since().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return new Readers.Word(
                String.join("/", "shipping", question.team(), since, String.valueOf(question.level())),
                title,
                String.join("\n", lines),
                question.at());
    }
}
