package dev.zephyr.starter.cli.demo;

import static dev.zephyr.starter.cli.remote.Reading.text;
import static dev.zephyr.starter.cli.remote.Reading.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zephyr.starter.cli.remote.Api;
import dev.zephyr.starter.cli.remote.Failure;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.cli.terminal.Pause;
import dev.zephyr.starter.cli.terminal.Style;
import dev.zephyr.starter.cli.terminal.Table;
import dev.zephyr.starter.cli.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Plays one incident: paged, unanswered, the next one paged, acknowledged, updated, resolved, followed up. */
public final class Demo {

    private static final String HOOK = "/hooks/alertmanager/example";
    private static final Duration SHORTLY = Duration.ofSeconds(6);

    private final Terminal terminal;
    private final Moments moments;
    private final Pause pause;
    private final Api api;
    private final int scale;
    private final String deputy;
    private final AtomicReference<@Nullable Drill> open = new AtomicReference<>();

    /** The deputy, somebody on call, closes the drill where nobody was paged. */
    public Demo(Terminal terminal, Moments moments, Pause pause, Api api, int scale, String deputy) {
        this.terminal = terminal;
        this.moments = moments;
        this.pause = pause;
        this.api = api;
        this.scale = scale;
        this.deputy = deputy;
    }

    /**
     * Plays it to the end.
     *
     * @param secret of the example route, as an Alertmanager would be given it
     */
    public void play(String service, String secret) throws InterruptedException {
        introduce(service);
        Alert alert = Alert.of(service, moments.now());
        Story story = new Story(terminal, scale, moments.now());
        Phone phone = Phone.listen();
        try {
            Drill drill = start(alert, secret, story);
            respond(drill, story);
            finish(drill, story, alert, secret);
            followUp(drill);
            close();
            farewell(drill.id());
        } finally {
            close();
            phone.close();
        }
    }

    /** Closes the drill when it is still open; also from another thread, when the person ends the demo. */
    public void close() {
        Drill drill = open.getAndSet(null);
        if (drill != null && !drill.close()) {
            terminal.remark("The drill " + drill.id() + " is still open. Close it: zephyr --as NAME incident cancel "
                    + drill.id() + " --reason \"the demo is over\"");
        }
    }

    private void introduce(String service) {
        double seconds = 60.0 / scale;
        String minute = seconds == Math.rint(seconds)
                ? String.valueOf((long) seconds)
                : String.valueOf(Math.round(seconds * 10) / 10.0);
        terminal.say(List.of(
                terminal.paint(Style.BOLD, "One incident, from the alert to the follow-up"),
                "",
                "An alert is sent to your Zephyr exactly as Alertmanager sends it: " + service
                        + " is slow, customers notice.",
                "Nobody answers the first page. After five minutes the next person is rung, answers, posts an update,",
                "resolves; then you see what is owed in the days after.",
                "",
                "It is a drill on the real server, with the real policy and real Temporal timers. Only time runs faster:",
                terminal.paint(Style.BOLD, "one minute of the story takes " + minute + " s") + " (--scale " + scale
                        + "). It lasts about " + Math.round(14 * seconds + 3)
                        + " s; Ctrl-C ends it and closes the drill.",
                "",
                terminal.paint(Style.DIM, " story     real"),
                terminal.paint(Style.DIM, "min:s")));
    }

    private Drill start(Alert alert, String secret, Story story) throws InterruptedException {
        JsonNode answer = api.hook(HOOK, headers(secret), alert.firing());
        List<String> incidents = texts(answer, "incidents");
        if (incidents.isEmpty()) {
            throw Failure.refused(
                    "The alert was accepted, but the server did not say for which incident.", "Look: zephyr list");
        }
        Drill drill = new Drill(api, pause, moments.clock(), story, incidents.get(0), deputy);
        open.set(drill);
        int played = drill.view().path("scale").asInt(1);
        if (played != scale) {
            throw Failure.refused(
                    "This server plays time " + played + "x and not " + scale
                            + "x: it does not take drills from alerts.",
                    "The incident " + drill.id()
                            + " is being closed again. See to it that ./zephyr up runs the same version");
        }
        return drill;
    }

    private Map<String, String> headers(String secret) {
        return Map.of("Authorization", "Bearer " + secret, "X-Zephyr-Drill-Scale", String.valueOf(scale));
    }

    private void respond(Drill drill, Story story) throws InterruptedException {
        drill.follow(SHORTLY, () -> !drill.paged().isEmpty());
        if (drill.paged().isEmpty()) {
            throw Failure.refused(
                    "Nobody was paged within " + SHORTLY.toSeconds() + " s, so there is nothing to show.",
                    "Who would be called: zephyr oncall",
                    "What happened:       zephyr incident timeline " + drill.id());
        }
        story.explain("Nobody answers. The policy waits five minutes, here "
                + story.real(Duration.ofMinutes(5)).toSeconds() + " s, then rings the next one.");
        drill.follow(
                story.real(Duration.ofMinutes(12)).plus(SHORTLY),
                () -> drill.hasClimbed() || !drill.acknowledgedBy().isEmpty());
        wait(drill, story, 1);
        if (drill.acknowledgedBy().isEmpty()) {
            drill.command(drill.paged(), Api.body().put("do", "acknowledge"));
            drill.follow(SHORTLY, () -> !drill.acknowledgedBy().isEmpty());
        }
        wait(drill, story, 2);
        ObjectNode update = Api.body().put("do", "update");
        update.putObject("fields")
                .put("text", "Rolling back the deploy of 09:30")
                .put("impact", "checkout is slow for some customers")
                .put("status", "mitigating");
        drill.command(drill.acknowledgedBy(), update);
        drill.follow(SHORTLY, () -> drill.has("update"));
        owed(drill, "That starts the update clock again. What is owed now:");
    }

    private void finish(Drill drill, Story story, Alert alert, String secret) throws InterruptedException {
        wait(drill, story, 3);
        Instant cleared = moments.now();
        api.hook(HOOK, headers(secret), alert.resolved(cleared));
        drill.follow(SHORTLY, () -> drill.has("alert-cleared"));
        wait(drill, story, 1);
        drill.command(
                drill.acknowledgedBy(),
                Api.body().put("do", "resolve").put("text", "rolled back").put("despite", ""));
        drill.follow(SHORTLY, () -> drill.has("resolved"));
        wait(drill, story, 1);
    }

    private void followUp(Drill drill) {
        owed(drill, "It is over, and this is owed afterwards. Zephyr reminds, and climbs when nothing comes:");
    }

    private void owed(Drill drill, String heading) {
        JsonNode view = drill.view();
        JsonNode policy = api.get("/policies/" + Api.part(text(view, "policy")));
        terminal.say("");
        terminal.say(terminal.paint(Style.BOLD, heading));
        terminal.say(Owed.table(terminal, moments, view, policy, scale));
        terminal.say("");
    }

    private static void wait(Drill drill, Story story, int minutes) throws InterruptedException {
        drill.follow(story.real(Duration.ofMinutes(minutes)), () -> false);
    }

    private void farewell(String id) {
        terminal.say(
                "The drill is closed: its clocks are stopped and nobody is rung any more. What stays, marked as a drill, is");
        terminal.say("its timeline and what it sent: inbox, room, status page and ticket, all in the data folder.");
        terminal.say("");
        terminal.say(terminal.paint(Style.BOLD, "Next"));
        Table next = new Table("  ");
        next.row("./zephyr show " + id, "this incident on one page");
        next.row("./zephyr oncall", "who would be called for what");
        next.row("./zephyr incident open --sev 2 --drill --summary \"my own\"", "one of your own");
        String ui = text(api.get("/status"), "temporal/ui");
        if (!ui.isEmpty()) {
            next.row(ui, "the same incident in Temporal: workflow incident/" + id);
        }
        terminal.say(next.lines(terminal));
    }
}
