package dev.zephyr.worker.shift;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.ReaderTime;
import dev.zephyr.integration.sql.LedgerReader;
import dev.zephyr.ledger.IncidentRecord;
import dev.zephyr.ledger.PageRecord;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.postmortem.ActionItem;
import dev.zephyr.shift.ShiftChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What goes from one shift to the next (M-18), as the ledger has it. */
final class HandOffList {

    static final String OPEN_INCIDENTS = "open incidents";
    static final String UNANSWERED_PAGES = "unanswered pages";
    static final String DUE_FOLLOW_UPS = "due follow-ups";

    private static final Set<String> FOLLOW_UP = Set.of("postmortem", "prevention");
    private static final int LISTED = 10;

    private final LedgerReader ledger;
    private final Collection<String> teams;
    private final ShiftChange change;
    private final ReaderTime time;

    HandOffList(LedgerReader ledger, Collection<String> teams, ShiftChange change, ReaderTime time) {
        this.ledger = ledger;
        this.teams = teams;
        this.change = change;
        this.time = time;
    }

    List<String> lines() {
        List<IncidentRecord> all = ledger.open(teams);
        List<IncidentRecord> active =
                all.stream().filter(it -> !FOLLOW_UP.contains(it.phase())).toList();
        Map<String, List<PageRecord>> ringing =
                ledger.ringing(active.stream().map(IncidentRecord::id).toList());
        List<String> lines = new ArrayList<>();
        section(lines, OPEN_INCIDENTS, active.stream().map(this::incident).toList());
        section(
                lines,
                UNANSWERED_PAGES,
                active.stream()
                        .flatMap(it -> ringing.getOrDefault(it.id(), List.of()).stream()
                                .map(page -> page(it, page)))
                        .toList());
        section(lines, DUE_FOLLOW_UPS, all.stream().flatMap(this::followUps).toList());
        return lines;
    }

    /** Only what the policy wants listed; that there is none is worth a word too. */
    private void section(List<String> lines, String name, List<String> found) {
        if (!change.lists().contains(name)) {
            return;
        }
        String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        lines.add(title + ": " + (found.isEmpty() ? "none" : found.size()));
        found.stream().limit(LISTED).map(line -> "- " + line).forEach(lines::add);
        if (found.size() > LISTED) {
            lines.add("- … and " + (found.size() - LISTED) + " more: zephyr list");
        }
    }

    private String incident(IncidentRecord it) {
        List<String> leads = it.roles().getOrDefault("ic", List.of());
        return headline(it) + ", " + it.phase() + " since "
                + time.spell(it.moments().opened())
                + (leads.isEmpty() ? ", nobody leads" : ", led by " + String.join(", ", leads));
    }

    private String page(IncidentRecord it, PageRecord page) {
        return page.person() + " for " + headline(it) + ", called " + time.spell(page.calledAt());
    }

    private Stream<String> followUps(IncidentRecord it) {
        boolean isOver = FOLLOW_UP.contains(it.phase());
        Stream<String> duties = it.duties().stream()
                .filter(duty -> isOver && duty.isOwed() && isDue(duty.due()))
                .map(duty -> duty.name() + " of " + headline(it) + ", due " + time.spell(duty.due()));
        Stream<String> items = it.actionItems().stream()
                .filter(item -> item.isOpen() && item.due() != null && isDue(item.due()))
                .map(item -> item(it, item));
        return Stream.concat(duties, items);
    }

    private String item(IncidentRecord it, ActionItem item) {
        String what = it.restricted() ? "an action item" : item.text();
        String whose = item.owner().isEmpty() ? "nobody's" : item.owner();
        return what + " (" + whose + ") of " + headline(it);
    }

    private boolean isDue(Instant due) {
        return due.isBefore(change.until());
    }

    private static String headline(IncidentRecord it) {
        IncidentBrief brief = new IncidentBrief(
                it.id(),
                it.title(),
                it.severity(),
                it.service(),
                it.phase(),
                it.moments().opened(),
                it.drill(),
                it.restricted());
        return Disclosure.headline(brief) + " (" + IncidentBrief.shortId(it.id()) + ")";
    }
}
