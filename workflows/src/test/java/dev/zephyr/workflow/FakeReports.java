package dev.zephyr.workflow;

import dev.zephyr.port.Filed;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Letter;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.port.Recipient;
import dev.zephyr.port.ReportOrder;
import dev.zephyr.port.Reports;
import dev.zephyr.port.Standstill;
import dev.zephyr.port.StandstillQuestion;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Reports of a ledger that can be down, with findings and readers as a test says. */
final class FakeReports implements Reports {

    static final Duration WINDOW = Duration.ofDays(90);
    static final Duration CLIMBS = Duration.ofDays(7);

    final List<ReportOrder> orders = new CopyOnWriteArrayList<>();
    final List<StandstillQuestion> questions = new CopyOnWriteArrayList<>();
    List<Post> findings = List.of();
    List<Post> posts = List.of();
    List<Letter> letters = List.of();
    /** By level; a level that is not named has nobody. */
    Map<Integer, String> tells = Map.of(0, "erin", 1, "grace");

    /** Sees each question before it is answered. */
    volatile Consumer<StandstillQuestion> whenAsked = question -> {};

    volatile boolean stands = true;
    volatile int failures;

    @Override
    public List<Post> findings(ReportOrder order) {
        return findings;
    }

    @Override
    public Filed file(ReportOrder order) {
        orders.add(order);
        if (orders.size() <= failures) {
            throw ApplicationFailure.newFailure("the ledger does not answer", "Down");
        }
        return new Filed(letters, posts);
    }

    @Override
    public Standstill standstill(StandstillQuestion question) {
        questions.add(question);
        whenAsked.accept(question);
        List<Letter> told = new ArrayList<>();
        if (tells.containsKey(question.level())) {
            String person = tells.get(question.level());
            told.add(letter("shipping/" + question.team() + "/" + question.level(), person, "inbox"));
        }
        return new Standstill(stands, WINDOW, CLIMBS, 2, told);
    }

    static Letter letter(String key, String person, String... methods) {
        List<Page> pages = new ArrayList<>();
        for (String method : methods) {
            pages.add(new Page(
                    key + "/" + person + "/" + method,
                    PageKind.NOTICE,
                    brief(),
                    new Recipient(person, method, method),
                    "report",
                    "text",
                    null,
                    List.of()));
        }
        return new Letter(person, pages);
    }

    static IncidentBrief brief() {
        return new IncidentBrief("report", "On call", "", "", "", Instant.EPOCH, false, false);
    }
}
