package dev.zephyr.integration.local;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Json;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.StatusPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A status page of files: one entry per incident, updated in place, and a summary as JSON and as Markdown. The entries
 * are the truth; the summary is made of them at every call, so a kill in between is mended by the repeat.
 */
public final class LocalStatusPage implements StatusPage {

    private final Folder folder;
    private final Clock clock;

    public LocalStatusPage(Path data, Clock clock) {
        this.folder = new Folder(data.resolve("status-page"));
        this.clock = clock;
    }

    /** One thing said about an incident. */
    record Update(String key, Instant at, String title, String text) {}

    /** An incident as the public sees it; newest update last. */
    record Entry(
            String incident,
            String headline,
            String severity,
            String phase,
            boolean active,
            boolean drill,
            Instant opened,
            List<Update> updates) {

        Instant updated() {
            return updates.isEmpty() ? opened : updates.get(updates.size() - 1).at();
        }
    }

    /** The page. */
    record Summary(List<Entry> active, List<Entry> past) {}

    @Override
    public Receipt publish(Post post) {
        String name = Names.safe(post.incident().id());
        return folder.exclusively("publish " + post.key() + " on the status page", () -> {
            Optional<String> json = folder.read("entries/" + name + ".json");
            List<Update> before = json.isEmpty()
                    ? List.of()
                    : Json.read(json.get(), Entry.class).updates();
            if (before.stream().noneMatch(update -> update.key().equals(post.key()))) {
                folder.write("entries/" + name + ".json", Json.pretty(entry(post, before)));
            }
            summarise();
            return new Receipt(name);
        });
    }

    private Entry entry(Post post, List<Update> before) {
        IncidentBrief incident = post.incident();
        Announcement said = Disclosure.of(post);
        List<Update> updates = new ArrayList<>();
        for (Update update : before) {
            // What was said before an incident became restricted is taken back too.
            updates.add(
                    incident.restricted() ? new Update(update.key(), update.at(), said.title(), said.text()) : update);
        }
        updates.add(new Update(post.key(), clock.instant(), said.title(), said.text()));
        return new Entry(
                incident.id(),
                Disclosure.headline(incident),
                incident.severity(),
                Disclosure.of(incident).phase(),
                Phase.ACTIVE.stream().anyMatch(phase -> phase.wire().equals(incident.phase())),
                incident.drill(),
                incident.opened(),
                updates);
    }

    private void summarise() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String name : folder.names("entries")) {
            Optional<String> json = folder.read("entries/" + name);
            if (json.isPresent()) {
                entries.add(Json.read(json.get(), Entry.class));
            }
        }
        entries.sort(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::incident));
        Summary summary = new Summary(
                entries.stream().filter(Entry::active).toList(),
                entries.stream().filter(entry -> !entry.active()).toList());
        folder.write("summary.json", Json.pretty(summary));
        folder.write("status.md", markdown(summary));
    }

    private static String markdown(Summary summary) {
        StringBuilder page = new StringBuilder("# Status\n\n");
        page.append(summary.active().isEmpty() ? "Nothing is known to be broken.\n" : "## Now\n");
        summary.active().forEach(entry -> append(page, entry));
        if (!summary.past().isEmpty()) {
            page.append("\n## Past\n");
            summary.past().forEach(entry -> append(page, entry));
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Entry entry) {
        page.append("\n### ").append(Markdown.line(entry.headline())).append("\n");
        for (int at = entry.updates().size() - 1; at >= 0; at--) {
            Update update = entry.updates().get(at);
            page.append("\n**")
                    .append(Markdown.line(update.title()))
                    .append("** (")
                    .append(update.at());
            page.append(")\n\n").append(Markdown.text(update.text())).append("\n");
        }
    }
}
