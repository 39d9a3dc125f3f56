package dev.zephyr.starter.console;

import dev.zephyr.starter.temporal.TemporalServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page says beside its own: who reads it, who else could, and whether anything survives. */
@Component
final class Pages {

    private final Visitors visitors;
    private final TemporalServer temporal;

    Pages(Visitors visitors, TemporalServer temporal) {
        this.visitors = visitors;
        this.temporal = temporal;
    }

    Visitor prepare(Model model, HttpServletRequest request) {
        Visitor visitor = visitors.of(request);
        model.addAttribute("visitor", visitor);
        model.addAttribute("people", visitors.all());
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("trial", temporal.isTrial());
        model.addAttribute("zone", visitor.moments().zone());
        model.addAttribute("ids", new CommandIds());
        return visitor;
    }

    /** A fresh id for each form of a page, so that sending one twice is doing it once. */
    static final class CommandIds {

        public String next() {
            return UUID.randomUUID().toString();
        }
    }

    /** In how many minutes the next update can be promised. */
    static List<Integer> promises() {
        return List.of(15, 30, 60);
    }
}
