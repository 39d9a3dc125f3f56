package dev.zephyr.integration.local;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Json;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Rings by a file in the person's inbox, which console and command line show; it needs nothing, so it always works. */
public final class LocalInbox implements Pager {

    /** As many of the newest messages are listed; older ones stay in the folder. */
    public static final int LISTED = 200;

    private final Path inboxes;
    private final Clock clock;
    /** One per person: in a storm nobody's page waits for the disk to finish another's. */
    private final ConcurrentMap<String, Folder> folders = new ConcurrentHashMap<>();

    public LocalInbox(Path data, Clock clock) {
        this.inboxes = data.resolve("inbox");
        this.clock = clock;
    }

    @Override
    public Receipt ring(Page page) {
        String person = Names.safe(page.recipient().responder());
        Folder folder = folders.computeIfAbsent(person, name -> new Folder(inboxes.resolve(name)));
        return folder.exclusively("put " + page.key() + " into the inbox", () -> {
            Optional<String> before = folder.named("", page.key());
            if (before.isPresent()) {
                return new Receipt(before.get());
            }
            InboxItem item = item(Disclosure.of(page));
            String name = Names.stamp(item.at()) + "-" + Names.digest(page.key()) + ".json";
            folder.write(name, Json.write(item) + "\n");
            return new Receipt(name);
        });
    }

    private InboxItem item(Page page) {
        return new InboxItem(
                page.key(),
                clock.instant(),
                page.kind(),
                page.incident(),
                Disclosure.headline(page.incident()),
                page.recipient().responder(),
                page.recipient().method(),
                page.step(),
                page.text(),
                page.dueAt(),
                page.authority(),
                page.others());
    }

    /** The newest {@link #LISTED} messages of a person, newest first; nobody's inbox is empty, not an error. */
    public List<InboxItem> list(String person) {
        Folder folder = new Folder(inboxes.resolve(Names.safe(person)));
        return folder.look("list the inbox", () -> {
            List<String> names = folder.names("");
            List<InboxItem> items = new ArrayList<>();
            for (int at = names.size() - 1; at >= 0 && items.size() < LISTED; at--) {
                Optional<String> json = folder.read(names.get(at));
                if (json.isPresent()) {
                    items.add(Json.read(json.get(), InboxItem.class));
                }
            }
            return items;
        });
    }
}
