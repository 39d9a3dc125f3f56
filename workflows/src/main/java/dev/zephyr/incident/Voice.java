package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.communication.Channel;
import dev.zephyr.communication.Medium;
import dev.zephyr.communication.MessageKind;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.Found;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.port.Recipient;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;

/** Says things: into channels, to people without ringing, into the ticket. */
public final class Voice {

    private Voice() {}

    /** Every channel of the policy that exists for this incident gets the message; external mail waits for approval. */
    static void post(Turn turn, String message, List<String> channels, String key) {
        for (String name : channels) {
            Channel channel = turn.policy().channels().get(name);
            if (channel != null && exists(turn, name, channel)) {
                post(turn, message, name, channel, key + "/" + name);
            }
        }
    }

    /** A place once written to stays open for its incident: a public page is never left with an old word. */
    private static boolean exists(Turn turn, String name, Channel channel) {
        boolean wanted = channel.when().holds(turn.severity(), turn.assessment().flags(), turn.phase());
        return turn.places().containsKey(name) || (wanted && channel.medium() != Medium.ROOM);
    }

    private static void post(Turn turn, String message, String name, Channel channel, String key) {
        Announcement announcement = Wording.render(turn, message);
        if (channel.medium() == Medium.PEOPLE) {
            tell(turn, channel.to(), announcement, message, key);
        } else if (channel.approval()) {
            draft(turn, name, message, announcement);
        } else {
            send(turn, name, message, announcement, key);
            if (Forecast.isPublic(turn, name, message)) {
                Forecast.published(turn, name, Forecast.current(turn));
            }
        }
    }

    /** Sends a rendered message into a channel and keeps that on the timeline. */
    public static void send(Turn turn, String name, String message, Announcement announcement, String key) {
        Channel channel = turn.policy().channels().get(name);
        if (channel == null) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, "the policy has no channel \"" + name + "\"");
        }
        boolean onThePath = channel.medium() == Medium.ROOM || (channel.medium() == Medium.MAIL && !channel.external());
        String place = turn.places().getOrDefault(name, Wording.place(turn, channel));
        Post post =
                new Post(turn.id() + "/" + key, Wording.brief(turn, !onThePath), name, place, message, announcement);
        turn.act(new Action.Publish(channel.medium(), post));
        turn.places().put(name, place);
        turn.record(
                channel.medium() == Medium.STATUS_PAGE ? EntryKind.STATUS_PAGE_UPDATED : EntryKind.POSTED,
                TimelineEntry.SYSTEM,
                announcement.title(),
                Map.of("channel", name, "message", message, "text", announcement.text()));
    }

    private static void draft(Turn turn, String name, String message, Announcement announcement) {
        turn.know("draft " + name, message);
        turn.record(
                EntryKind.CUSTOMER_MESSAGE_DRAFTED,
                TimelineEntry.SYSTEM,
                announcement.title(),
                Map.of("channel", name, "message", message, "text", announcement.text()));
        WordHints.point(turn, "channel:" + name, announcement.text());
    }

    static void tell(Turn turn, List<Target> targets, String message, String cause, String key) {
        tell(turn, targets, Wording.render(turn, message), message + ", " + cause, key);
    }

    static void tell(Turn turn, List<Target> targets, Announcement announcement, String step, String key) {
        turn.record(
                EntryKind.TOLD,
                TimelineEntry.SYSTEM,
                announcement.title(),
                Map.of("to", targets.toString(), "step", step, "text", announcement.text()));
        turn.act(new Action.Find(
                turn.id() + "/" + key, new Action.Purpose.Telling(step, announcement), Caller.lookUp(turn, targets)));
    }

    /** The people to be told were looked up. */
    static void found(Turn turn, String key, Action.Purpose.Telling telling, Found found) {
        found.responders().forEach(person -> tellOne(turn, key, telling.step(), telling.announcement(), person));
        found.nobodyAt()
                .forEach(reason -> turn.record(
                        EntryKind.NOBODY_THERE, TimelineEntry.SYSTEM, reason, Map.of("step", telling.step())));
        found.gone().forEach(person -> Inheritance.begin(turn, key, person, telling));
    }

    static void tellOne(Turn turn, String key, String step, Announcement announcement, Responder person) {
        if (!person.methods().isEmpty()) {
            notice(turn, key + "/" + person.id(), new Action.Purpose.Telling(step, announcement), person);
        }
    }

    private static void notice(Turn turn, String key, Action.Purpose.Telling telling, Responder person) {
        List<ContactMethod> methods = person.methods();
        ContactMethod method = methods.get(0);
        turn.act(new Action.Ring(
                new Page(
                        key + "/" + method.id(),
                        PageKind.NOTICE,
                        Wording.brief(turn, false),
                        new Recipient(person.id(), method.id(), method.kind()),
                        telling.step(),
                        telling.announcement().title() + "\n"
                                + telling.announcement().text(),
                        null,
                        List.of()),
                methods.subList(1, methods.size())));
    }

    /** A message that nobody has to answer could not be delivered: the next contact method is tried. */
    static void noticeFailed(Turn turn, Action.Ring ring) {
        if (ring.others().isEmpty()) {
            Mending.failed(
                    turn,
                    ring,
                    "telling " + ring.page().recipient().responder(),
                    ring.page().step());
            return;
        }
        ContactMethod next = ring.others().get(0);
        Page page = ring.page();
        turn.act(new Action.Ring(
                new Page(
                        page.key() + "/" + next.id(),
                        page.kind(),
                        page.incident(),
                        new Recipient(page.recipient().responder(), next.id(), next.kind()),
                        page.step(),
                        page.text(),
                        page.dueAt(),
                        page.authority()),
                ring.others().subList(1, ring.others().size())));
    }

    static void ticket(Turn turn, String message, String key) {
        turn.act(new Action.Publish(
                Medium.TICKET,
                new Post(
                        turn.id() + "/" + key,
                        Wording.brief(turn, true),
                        "ticket",
                        "",
                        message,
                        Wording.render(turn, message))));
    }

    /** Opens the rooms that the policy wants for this incident and that it has not got yet. */
    static void openRooms(Turn turn) {
        turn.policy().channels().forEach((name, channel) -> {
            boolean wanted = channel.medium() == Medium.ROOM
                    && turn.phase().isActive()
                    && channel.when().holds(turn.severity(), turn.assessment().flags(), turn.phase());
            if (wanted && !turn.places().containsKey(name)) {
                String place = Wording.place(turn, channel);
                turn.places().put(name, place);
                turn.know("channel", place);
                Announcement topic = new Announcement(Wording.subject(turn), Wording.links(turn));
                turn.act(new Action.OpenRoom(
                        new Post(turn.id() + "/room/" + name, Wording.brief(turn, false), name, place, "room", topic)));
            }
        });
    }

    static void archive(Turn turn, String name, String key) {
        String place = turn.places().get(name);
        if (place != null) {
            turn.act(new Action.ArchiveRoom(new Post(
                    turn.id() + "/" + key,
                    Wording.brief(turn, false),
                    name,
                    place,
                    "archive",
                    new Announcement(Wording.subject(turn), "closed"))));
        }
    }

    static MessageKind kind(Turn turn, String message) {
        MessageKind kind = turn.policy().messages().get(message);
        return kind == null ? MessageKind.of("{severity} {title}", message) : kind;
    }
}
