package dev.zephyr.report;

import dev.zephyr.metrics.OwedItem;
import dev.zephyr.postmortem.ActionItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a team still owes after its incidents, for the sync of the leads (O-18): overdue first. */
public final class ActionItemDigest {

    private static final List<String> HEADER =
            List.of("due", "action item", "owner", "age", "ticket", "incident", "title");

    private final Instant now;
    private final ZoneId zone;

    private ActionItemDigest(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * The digest of one team.
     *
     * @param owed in the order they are gone through
     * @param zone in which days are told
     */
    public static Report of(String team, List<OwedItem> owed, Instant now, ZoneId zone) {
        ActionItemDigest digest = new ActionItemDigest(now, zone);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(digest.summary(owed)));
        if (!owed.isEmpty()) {
            blocks.add(new Block.Table(HEADER, owed.stream().map(digest::row).toList()));
        }
        return new Report("Open action items of " + team, blocks);
    }

    /** The same for a message: a line each. */
    public static List<String> lines(List<OwedItem> owed, Instant now, ZoneId zone) {
        ActionItemDigest digest = new ActionItemDigest(now, zone);
        List<String> lines = new ArrayList<>();
        lines.add(digest.summary(owed));
        owed.forEach(item -> lines.add("- " + digest.line(item)));
        return lines;
    }

    private String summary(List<OwedItem> owed) {
        long overdue = owed.stream().filter(item -> item.isOverdue(now)).count();
        long unowned =
                owed.stream().filter(item -> item.item().owner().isEmpty()).count();
        return owed.isEmpty()
                ? "No action item is open."
                : owed.size() + " open, " + overdue + " overdue, " + unowned + " without an owner.";
    }

    private List<String> row(OwedItem owed) {
        ActionItem item = owed.item();
        return List.of(
                due(owed),
                text(item),
                owner(item),
                age(item),
                item.ticket().isEmpty() ? "none" : item.ticket(),
                owed.incident(),
                owed.title());
    }

    private String line(OwedItem owed) {
        ActionItem item = owed.item();
        return due(owed) + ": " + text(item) + " (" + owner(item) + ", " + age(item) + " old"
                + (item.ticket().isEmpty() ? "" : ", " + item.ticket()) + "; incident " + owed.incident() + ")";
    }

    private String due(OwedItem owed) {
        Instant due = owed.item().due();
        if (due == null) {
            return "no date";
        }
        String day = due.atZone(zone).toLocalDate().toString();
        return owed.isOverdue(now) ? day + ", OVERDUE " + Spell.length(Duration.between(due, now)) : day;
    }

    /** Of a restricted incident the ledger has no text. */
    private static String text(ActionItem item) {
        return item.text().isEmpty() ? "(restricted)" : item.text();
    }

    private static String owner(ActionItem item) {
        return item.owner().isEmpty() ? "nobody" : item.owner();
    }

    private String age(ActionItem item) {
        return item.since() == null ? "unknown" : Spell.length(item.age(now));
    }
}
