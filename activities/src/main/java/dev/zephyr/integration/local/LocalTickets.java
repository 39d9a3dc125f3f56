package dev.zephyr.integration.local;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tickets ZEP-1, ZEP-2 … as Markdown files. Number and key are both in the file's name: one move makes the ticket. */
public final class LocalTickets implements Tickets {

    private static final Pattern NAME = Pattern.compile("(ZEP-([0-9]{1,9}))\\.[0-9a-f]{32}\\.md");

    private static final String DONE = "- done";

    private final Folder folder;
    private final Clock clock;

    public LocalTickets(Path data, Clock clock) {
        this.folder = new Folder(data.resolve("tickets"));
        this.clock = clock;
    }

    @Override
    public Receipt open(Post ticket) {
        return folder.exclusively("open a ticket for " + ticket.key(), () -> {
            Optional<String> before = folder.named("", ticket.key());
            if (before.isPresent()) {
                return new Receipt(before.get().replaceFirst("\\..*", ""));
            }
            String number = "ZEP-" + (highest() + 1);
            folder.write(number + "." + Names.digest(ticket.key()) + ".md", text(number, ticket));
            return new Receipt(number);
        });
    }

    /** Done by a line {@code - done}, written by whoever did it. */
    @Override
    public boolean isDone(String reference) {
        return folder.exclusively("read the ticket " + reference, () -> {
            for (String name : folder.names("")) {
                if (name.startsWith(reference + ".")) {
                    return folder.read(name).orElse("").lines().anyMatch(DONE::equals);
                }
            }
            return false;
        });
    }

    private int highest() throws IOException {
        return folder.names("").stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(2)))
                .max()
                .orElse(0);
    }

    private String text(String number, Post ticket) {
        Announcement said = Disclosure.of(ticket);
        return "# " + number + ": " + Markdown.line(said.title()) + "\n\n"
                + "- incident: " + ticket.incident().id() + "\n"
                + "- severity: " + ticket.incident().severity() + "\n"
                + "- opened: " + clock.instant() + "\n"
                + (ticket.labels().isEmpty() ? "" : "- labels: " + String.join(", ", ticket.labels()) + "\n")
                + "\n"
                + Markdown.text(said.text()) + "\n";
    }
}
