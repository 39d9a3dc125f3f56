package dev.zephyr.integration.local;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Json;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rooms and shared channels as Markdown files. A room's name belongs to the incident that took it first; another
 * incident that wants it gets a number behind, and its later posts find their way there by the wanted name too.
 */
public final class LocalChat implements Chat {

    private final Folder folder;
    private final Clock clock;

    public LocalChat(Path data, Clock clock) {
        this.folder = new Folder(data.resolve("chat"));
        this.clock = clock;
    }

    /**
     * Whose room it is, kept beside its messages.
     *
     * @param confidential true for a private room, which at a vendor only those invited can see
     */
    private record Room(
            String name,
            String incident,
            Instant opened,
            @Nullable Instant archived,
            boolean confidential) {

        Room archivedAt(Instant at) {
            return new Room(name, incident, opened, at, confidential);
        }
    }

    @Override
    public Receipt openRoom(Post opening) {
        return folder.exclusively("open the room " + opening.place(), () -> {
            String wanted = wanted(opening);
            String name = wanted;
            Optional<Room> taken = room(name);
            for (int number = 2; taken.isPresent() && !owns(opening, taken.get()); number++) {
                name = wanted + "-" + number;
                taken = room(name);
            }
            if (taken.isEmpty()) {
                save(new Room(
                        name,
                        opening.incident().id(),
                        clock.instant(),
                        null,
                        opening.incident().confidential()));
            }
            write("rooms/" + name, opening);
            return new Receipt(name);
        });
    }

    @Override
    public Receipt post(Post post) {
        return folder.exclusively("post " + post.key() + " to " + post.place(), () -> {
            Optional<Room> own = ownRoom(post);
            String name = own.isPresent() ? "rooms/" + own.get().name() : "channels/" + wanted(post);
            write(name, post);
            return new Receipt(name + "#" + Names.digest(post.key()));
        });
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        return folder.exclusively("archive the room " + farewell.place(), () -> {
            Room room = ownRoom(farewell)
                    .orElseThrow(() -> Failures.refuse(
                            FailureTypes.REFUSED,
                            "could not archive the room " + farewell.place() + ": incident "
                                    + farewell.incident().id() + " has none of that name; open it first"));
            write("rooms/" + room.name(), farewell);
            if (room.archived() == null) {
                save(room.archivedAt(clock.instant()));
            }
            return new Receipt(room.name());
        });
    }

    private Optional<Room> ownRoom(Post post) throws IOException {
        String wanted = wanted(post);
        Optional<Room> room = room(wanted);
        for (int number = 2; room.isPresent() && !owns(post, room.get()); number++) {
            room = room(wanted + "-" + number);
        }
        return room;
    }

    private Optional<Room> room(String name) throws IOException {
        Optional<String> json = folder.read("rooms/" + name + ".json");
        return json.isEmpty() ? Optional.empty() : Optional.of(Json.read(json.get(), Room.class));
    }

    private void save(Room room) throws IOException {
        folder.write("rooms/" + room.name() + ".json", Json.pretty(room));
    }

    private void write(String name, Post post) throws IOException {
        new Journal(folder.path(name + ".md")).append(post.key(), clock.instant(), Disclosure.of(post));
    }

    private static boolean owns(Post post, Room room) {
        return room.incident().equals(post.incident().id());
    }

    private static String wanted(Post post) {
        return Names.safe(post.place().startsWith("#") ? post.place().substring(1) : post.place());
    }
}
