package dev.zephyr.integration.local;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Json;
import dev.zephyr.port.Card;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
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
            String wanted = wanted(opening.place());
            String name = wanted;
            Optional<Room> taken = room(name);
            for (int number = 2; taken.isPresent() && !owns(opening.incident(), taken.get()); number++) {
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
            Optional<Room> own = ownRoom(post.incident(), post.place());
            String name = own.isPresent() ? "rooms/" + own.get().name() : "channels/" + wanted(post.place());
            write(name, post);
            return new Receipt(name + "#" + Names.digest(post.key()));
        });
    }

    @Override
    public Receipt showCard(Card card) {
        return folder.exclusively("show the card of " + card.place(), () -> {
            String name = "rooms/"
                    + ownRoom(card.incident(), card.place()).map(Room::name).orElse(wanted(card.place()));
            folder.write(name + ".card.md", text(Disclosure.of(card)));
            return new Receipt(name + ".card");
        });
    }

    private static String text(Card card) {
        StringBuilder text = new StringBuilder("# ")
                .append(Markdown.line(Disclosure.headline(card.incident())))
                .append("\n\n");
        card.lines()
                .forEach((label, value) -> text.append("- ")
                        .append(Markdown.line(label))
                        .append(": ")
                        .append(Markdown.line(value.isBlank() ? "unknown" : value))
                        .append("\n"));
        card.links()
                .forEach((label, link) -> text.append("- ")
                        .append(Markdown.line(label))
                        .append(": ")
                        .append(Markdown.line(link))
                        .append("\n"));
        return text.toString();
    }

    @Override
    public Receipt archiveRoom(Post farewell) {
        return folder.exclusively("archive the room " + farewell.place(), () -> {
            Room room = ownRoom(farewell.incident(), farewell.place())
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

    private Optional<Room> ownRoom(IncidentBrief incident, String place) throws IOException {
        String wanted = wanted(place);
        Optional<Room> room = room(wanted);
        for (int number = 2; room.isPresent() && !owns(incident, room.get()); number++) {
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

    private static boolean owns(IncidentBrief incident, Room room) {
        return room.incident().equals(incident.id());
    }

    private static String wanted(String place) {
        return Names.safe(place.startsWith("#") ? place.substring(1) : place);
    }
}
