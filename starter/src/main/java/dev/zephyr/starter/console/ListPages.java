package dev.zephyr.starter.console;

import dev.zephyr.silence.SilencePlan;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.client.Listed;
import dev.zephyr.starter.client.Silences;
import dev.zephyr.starter.client.StatusFilter;
import dev.zephyr.worker.Inboxes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is open, what somebody was told, and who is reading. */
@Controller
class ListPages {

    private static final int MOST = 100;

    private final Incidents incidents;
    private final Silences silences;
    private final Inboxes inboxes;
    private final Pages pages;
    private final Visitors visitors;

    ListPages(Incidents incidents, Silences silences, Inboxes inboxes, Pages pages, Visitors visitors) {
        this.incidents = incidents;
        this.silences = silences;
        this.inboxes = inboxes;
        this.pages = pages;
        this.visitors = visitors;
    }

    /** An open incident in one line. */
    private record Row(
            String id,
            String title,
            String severity,
            String phase,
            String service,
            String lead,
            String next,
            List<String> attention,
            boolean drill,
            boolean unanswered) {

        static Row of(Listed listed, Moments moments) {
            Instant due = listed.nextDeadline();
            String next = due == null ? "" : listed.waitingFor() + " " + moments.relative(due);
            boolean active = List.of("detection", "triage", "response").contains(listed.phase());
            String ic = listed.ic();
            return new Row(
                    listed.id(),
                    listed.title(),
                    listed.severity(),
                    listed.phase(),
                    listed.service().isEmpty() ? "service unknown" : listed.service(),
                    ic == null ? "nobody yet" : ic,
                    next,
                    listed.attention(),
                    listed.drill(),
                    active && !listed.acknowledged());
        }
    }

    /** A silence that holds now. */
    private record Held(String id, String match, String reason, String by, String until) {

        static Held of(SilencePlan plan, Moments moments) {
            return new Held(
                    plan.id(), String.join(", ", plan.match()), plan.reason(), plan.by(), moments.stamp(plan.until()));
        }
    }

    @GetMapping("/")
    String open(Model model, HttpServletRequest request) {
        Moments moments = pages.prepare(model, request).moments();
        List<Row> rows = incidents.list(StatusFilter.OPEN, MOST).stream()
                .map(listed -> Row.of(listed, moments))
                .sorted(Comparator.comparing(Row::unanswered).reversed())
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("terminated", incidents.terminated());
        model.addAttribute("silences", held(moments));
        return "incidents";
    }

    /** Whoever sees no incident sees that alerts are held. */
    private List<Held> held(Moments moments) {
        return silences.all().stream()
                .filter(plan -> plan.holdsAt(moments.now()))
                .map(plan -> Held.of(plan, moments))
                .toList();
    }

    @GetMapping("/inbox")
    String inbox(Model model, HttpServletRequest request) {
        Visitor visitor = pages.prepare(model, request);
        model.addAttribute("items", visitor.isKnown() ? inboxes.of(visitor.id()) : List.of());
        return "inbox";
    }

    @PostMapping("/visitor")
    ResponseEntity<Void> choose(@RequestParam("person") String person, @RequestParam("here") String here) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, here.matches("/[A-Za-z0-9/_-]*") && !here.startsWith("//") ? here : "/");
        visitors.remember(person).ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }
}
