package dev.zephyr.starter.console;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.policy.Policy;
import dev.zephyr.starter.api.CommandBody;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.web.Problem;
import dev.zephyr.workflow.IncidentView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One incident, and everything that can be done on it. */
@Controller
class IncidentPages {

    private final Incidents incidents;
    private final CatalogueStore store;
    private final Pages pages;
    private final Visitors visitors;
    private final Clock clock;

    IncidentPages(Incidents incidents, CatalogueStore store, Pages pages, Visitors visitors, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.pages = pages;
        this.visitors = visitors;
        this.clock = clock;
    }

    @GetMapping("/incidents/{id}")
    String show(@PathVariable("id") String id, Model model, HttpServletRequest request) {
        Visitor visitor = pages.prepare(model, request);
        IncidentView whole = incidents.view(incidents.resolve(id));
        IncidentView view = whole.mayBeReadBy(visitor.id()) ? whole : whole.withoutDetails();
        Optional<Policy> policy = store.catalogue().policy(view.policy());
        model.addAttribute("page", IncidentPage.of(view, policy, visitor.moments()));
        model.addAttribute("roles", policy.map(Policy::roles).orElse(List.of()));
        model.addAttribute("levels", policy.map(it -> it.escalation().levels()).orElse(List.of()));
        model.addAttribute("flags", policy.map(Policy::flags).orElse(List.of()));
        model.addAttribute("promises", Pages.promises());
        return "incident";
    }

    /** Carries out what a form says and shows the incident again, with the answer or with why not. */
    @PostMapping("/incidents/{id}")
    String act(
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes next,
            HttpServletRequest request) {
        String by = visitors.require(request);
        String whole = incidents.resolve(id);
        try {
            CommandBody body = CommandBody.read(new Form(form, clock).command(), store.catalogue());
            CommandAnswer answer = incidents.command(whole, by, body.commandId(), body.command());
            next.addFlashAttribute("answer", answer.text());
            next.addFlashAttribute("hints", answer.hints());
        } catch (CommandRefused | Problem.Failure refused) {
            next.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/incidents/" + whole;
    }
}
