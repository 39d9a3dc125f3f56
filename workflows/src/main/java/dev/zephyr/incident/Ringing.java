package dev.zephyr.incident;

import dev.zephyr.communication.Announcement;
import dev.zephyr.escalation.Call;
import dev.zephyr.escalation.CallState;
import dev.zephyr.escalation.Level;
import dev.zephyr.escalation.Rung;
import dev.zephyr.escalation.RungState;
import dev.zephyr.obligation.Span;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.How;
import dev.zephyr.port.Found;
import dev.zephyr.port.Pace;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Recipient;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Rings the people of a call, one contact method after the other, and hears what became of it. */
final class Ringing {

    private Ringing() {}

    /** The people of a call were looked up. */
    static void found(Turn turn, String callId, Found all, boolean onlyNew) {
        Call call = turn.ladder()
                .call(callId)
                .filter(open -> open.state() == CallState.SEARCHING)
                .orElse(null);
        if (call == null) {
            return;
        }
        Found found = onlyNew ? newOf(turn, all) : Beside.withoutHolders(turn, call.level(), all);
        boolean mayBeNobody = onlyNew || Beside.isForRole(call.level());
        Call ringing = call.ringing(found.responders(), turn.now());
        List<String> rungBefore = rungRecently(turn);
        turn.ladder(turn.ladder().with(callId, searching -> ringing));
        found.nobodyAt().forEach(reason -> turn.record(EntryKind.NOBODY_THERE, TimelineEntry.SYSTEM, reason));
        tellOwners(turn, callId, found);
        if (mayBeNobody && ringing.rungs().isEmpty()) {
            turn.ladder(turn.ladder().with(callId, open -> open.as(CallState.ANSWERED)));
            return;
        }
        ringing.rungs().stream()
                .filter(Rung::isRinging)
                .filter(rung -> !rungBefore.contains(rung.responder()))
                .forEach(rung -> ring(turn, ringing, rung, origin(found, rung)));
        climbIfHopeless(turn, callId);
    }

    /** Without those who have answered an earlier call or joined it. */
    private static Found newOf(Turn turn, Found found) {
        List<String> there = turn.ladder().calls().stream()
                .flatMap(call -> call.rungs().stream())
                .filter(rung -> rung.state() == RungState.ACKNOWLEDGED || rung.state() == RungState.JOINED)
                .map(Rung::responder)
                .toList();
        return found.with(found.responders().stream()
                .filter(person -> !there.contains(person.id()))
                .toList());
    }

    /** A person is rung at most so often, however many levels and calls name them. */
    private static List<String> rungRecently(Turn turn) {
        Span ringEvery = turn.policy().escalation().ringEvery();
        return turn.ladder()
                .open()
                .flatMap(call -> call.rungs().stream())
                .filter(Rung::isRinging)
                .filter(rung ->
                        turn.rules().reckoning().after(rung.since(), ringEvery).isAfter(turn.now()))
                .map(Rung::responder)
                .toList();
    }

    /** Which version of which schedule put somebody on call, for whoever asks later why it was them. */
    private static Map<String, String> origin(Found found, Rung rung) {
        String schedule = found.schedules().get(rung.responder());
        return schedule == null ? Map.of() : Map.of("schedule", schedule);
    }

    /** A schedule has nobody on call: whoever owns it hears of it, and the climb goes on. */
    private static void tellOwners(Turn turn, String callId, Found found) {
        if (!found.owners().isEmpty()) {
            String text = String.join("\n", found.nobodyAt());
            Announcement notice =
                    new Announcement("Nobody on call: " + turn.opening().title(), text);
            Voice.tell(turn, found.owners(), notice, "nobody on call", callId + "/owners");
        }
    }

    private static void ring(Turn turn, Call call, Rung rung) {
        ring(turn, call, rung, Map.of());
    }

    private static void ring(Turn turn, Call call, Rung rung, Map<String, String> origin) {
        rung.current().ifPresent(method -> {
            Map<String, String> fields = new HashMap<>(origin);
            fields.put("person", rung.responder());
            fields.put("method", method.id());
            fields.put("level", call.level());
            fields.put("cause", call.cause());
            send(turn, call, rung, method);
            turn.record(EntryKind.PAGED, TimelineEntry.SYSTEM, rung.name() + " by " + method.id(), fields);
        });
    }

    private static void send(Turn turn, Call call, Rung rung, ContactMethod method) {
        turn.act(new Action.Ring(page(turn, call, rung, method), List.of()));
    }

    /** The person was rung for another incident just now. */
    static void held(Turn turn, Page page, Instant until) {
        for (Call call : turn.ladder().calls()) {
            change(turn, call.id(), rung -> isOf(turn, call, rung, page.key()), rung -> rung.held(until));
        }
    }

    /** The same page once more, under its key. */
    static void ringHeld(Turn turn, Call call, Rung held) {
        change(turn, call.id(), held::equals, rung -> rung.ringingSince(turn.now()));
        held.current().ifPresent(method -> send(turn, call, held, method));
    }

    private static Page page(Turn turn, Call call, Rung rung, ContactMethod method) {
        PageKind kind = call.how() == How.PAGE ? PageKind.PAGE : PageKind.NOTICE;
        List<String> authority = turn.policy()
                .escalation()
                .level(call.level())
                .map(Level::authority)
                .orElse(List.of());
        return new Page(
                key(turn, call, rung, method),
                kind,
                Wording.brief(turn, false),
                new Recipient(rung.responder(), method.id(), method.kind()),
                step(turn, call),
                turn.opening().title(),
                call.answerBy(),
                authority,
                kind == PageKind.PAGE ? pace(turn) : null,
                List.of());
    }

    private static Pace pace(Turn turn) {
        int rank = turn.policy().severities().urgency(turn.severity());
        Instant again = turn.rules()
                .reckoning()
                .after(turn.now(), turn.policy().escalation().ringEvery());
        return new Pace(rank, Duration.between(turn.now(), again));
    }

    private static String step(Turn turn, Call call) {
        Call.Request request = call.request();
        return request == null ? Caller.name(turn.policy(), call.level()) + ": " + Why.of(turn, call) : request.words();
    }

    private static String key(Turn turn, Call call, Rung rung, ContactMethod method) {
        return turn.id() + "/" + call.id() + "/" + rung.responder() + "/" + method.id();
    }

    /** A page was taken by its provider, or can not be: then the next method, and at the end the next level, at once. */
    static void delivered(Turn turn, Page page, boolean taken, String detail) {
        record(turn, page.recipient().responder(), page.recipient().method(), page.key(), taken, detail);
        for (Call call : turn.ladder().open().toList()) {
            Predicate<Rung> meant = rung -> isOf(turn, call, rung, page.key());
            if (call.rungs().stream().anyMatch(meant)) {
                settle(turn, call, meant, taken);
            }
        }
    }

    private static void record(Turn turn, String person, String method, String key, boolean taken, String detail) {
        turn.record(
                taken ? EntryKind.DELIVERED : EntryKind.DELIVERY_FAILED,
                TimelineEntry.SYSTEM,
                person + " by " + method + (taken ? "" : ": " + detail),
                Map.of("person", person, "method", method, "key", key, "reference", taken ? detail : ""));
    }

    /**
     * A page that its provider had taken did not come through: the next method rings at once. The last one is waited for all
     * the same, since whoever did not take a call may still see it.
     */
    static void undelivered(Turn turn, String key, String reason) {
        for (Call call : turn.ladder().open().toList()) {
            for (Rung rung : call.rungs()) {
                Optional<ContactMethod> method = rung.current().filter(it -> isOf(turn, call, rung, key));
                method.ifPresent(it -> record(turn, rung.responder(), it.id(), key, false, reason));
                if (method.isPresent() && rung.hasNextMethod()) {
                    settle(turn, call, rung::equals, false);
                }
            }
        }
    }

    private static boolean isOf(Turn turn, Call call, Rung rung, String key) {
        return rung.isRinging()
                && rung.current()
                        .map(method -> key(turn, call, rung, method).equals(key))
                        .orElse(false);
    }

    private static void settle(Turn turn, Call call, Predicate<Rung> meant, boolean taken) {
        if (taken) {
            change(turn, call.id(), meant, Rung::deliveredNow);
            return;
        }
        change(turn, call.id(), meant, rung -> rung.afterFailure(turn.now()));
        Call after = turn.ladder().call(call.id()).orElseThrow();
        for (int i = 0; i < call.rungs().size(); i++) {
            if (meant.test(call.rungs().get(i))) {
                continueWith(turn, after, after.rungs().get(i));
            }
        }
        climbIfHopeless(turn, call.id());
    }

    private static void continueWith(Turn turn, Call call, Rung rung) {
        if (rung.isRinging()) {
            ring(turn, call, rung);
        } else {
            turn.record(
                    EntryKind.UNREACHABLE,
                    TimelineEntry.SYSTEM,
                    rung.name() + " can not be reached by any contact method",
                    Map.of("person", rung.responder(), "level", call.level()));
        }
    }

    /** The patience of somebody's present contact method is over: the next one rings. */
    static void nextMethods(Turn turn, Call call) {
        for (Rung rung : call.rungs()) {
            boolean over = rung.hasNextMethod() && !Call.methodEnds(rung).isAfter(turn.now());
            if (over) {
                change(turn, call.id(), rung::equals, was -> was.nextMethod(turn.now()));
                Call after = turn.ladder().call(call.id()).orElseThrow();
                after.rungs().stream()
                        .filter(now -> now.responder().equals(rung.responder()))
                        .forEach(now -> ring(turn, after, now));
            }
        }
    }

    static void climbIfHopeless(Turn turn, String callId) {
        turn.ladder()
                .call(callId)
                .filter(Call::isHopeless)
                .ifPresent(call -> Caller.climb(
                        turn,
                        call,
                        EntryKind.NOBODY_THERE,
                        "nobody of " + Caller.name(turn.policy(), call.level()) + " can be reached"));
    }

    static void change(Turn turn, String callId, Predicate<Rung> which, UnaryOperator<Rung> change) {
        turn.ladder(turn.ladder().with(callId, call -> call.with(which, change)));
    }

    /** Tells everyone rung that it is over; those still ringing stop. */
    static void standDown(Turn turn, String reason) {
        standDown(turn, call -> true, rung -> rung.state() != RungState.UNREACHABLE, reason);
    }

    static void standDown(Turn turn, Predicate<Call> calls, Predicate<Rung> rungs, String reason) {
        tellRung(
                turn,
                calls,
                rungs.and(rung -> rung.state() != RungState.STOOD_DOWN),
                new News(PageKind.STAND_DOWN, reason, RungState.STOOD_DOWN, EntryKind.STOOD_DOWN));
    }

    /** Tells those still ringing for these calls that somebody has answered and that they are to join. */
    static void joinThoseOf(Turn turn, List<Call> answered, String by) {
        List<String> ids = answered.stream().map(Call::id).toList();
        tellRung(
                turn,
                call -> ids.contains(call.id()),
                rung -> rung.isRinging() && !rung.responder().equals(by),
                new News(
                        PageKind.JOIN,
                        by + " has answered, please join" + room(turn),
                        RungState.JOINED,
                        EntryKind.JOINED));
    }

    private static String room(Turn turn) {
        String room = turn.known().getOrDefault("channel", "");
        return room.isEmpty() ? "" : " in " + room;
    }

    private static void tellRung(Turn turn, Predicate<Call> calls, Predicate<Rung> rungs, News news) {
        List<String> told = new ArrayList<>();
        for (Call call : turn.ladder().calls().stream().filter(calls).toList()) {
            for (Rung rung : call.rungs().stream().filter(rungs).toList()) {
                if (!told.contains(rung.responder())) {
                    told.add(rung.responder());
                    send(turn, call, rung, news);
                    turn.record(news.entry(), TimelineEntry.SYSTEM, rung.name(), Map.of("person", rung.responder()));
                }
            }
            change(turn, call.id(), rungs, rung -> rung.as(news.state(), turn.now()));
        }
    }

    /** What people who were rung are told when they need not answer any more. */
    private record News(PageKind kind, String text, RungState state, EntryKind entry) {}

    private static void send(Turn turn, Call call, Rung rung, News news) {
        rung.current()
                .ifPresent(method -> turn.act(new Action.Ring(
                        new Page(
                                turn.id() + "/" + call.id() + "/" + rung.responder() + "/" + method.id() + "/"
                                        + news.kind().wire(),
                                news.kind(),
                                Wording.brief(turn, false),
                                new Recipient(rung.responder(), method.id(), method.kind()),
                                Caller.name(turn.policy(), call.level()),
                                news.text(),
                                null,
                                List.of()),
                        rung.methods().subList(rung.method() + 1, rung.methods().size()))));
    }
}
