package dev.zephyr.starter.console;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.policy.Policy;
import dev.zephyr.severity.ImpactAssessment;
import dev.zephyr.severity.Severity;
import dev.zephyr.starter.Settings;
import dev.zephyr.starter.api.Declarations;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Declaring an incident: what is broken, where, and how bad it is, with what each severity means beside it. */
@Controller
class DeclarePages {

    private final Declarations declarations;
    private final CatalogueStore store;
    private final Settings settings;
    private final Pages pages;
    private final Visitors visitors;
    private final Clock clock;

    DeclarePages(
            Declarations declarations,
            CatalogueStore store,
            Settings settings,
            Pages pages,
            Visitors visitors,
            Clock clock) {
        this.declarations = declarations;
        this.store = store;
        this.settings = settings;
        this.pages = pages;
        this.visitors = visitors;
        this.clock = clock;
    }

    @GetMapping("/declare")
    String form(
            @RequestParam(name = "service", defaultValue = "") String service,
            Model model,
            HttpServletRequest request) {
        prepare(service, model, request);
        return "declare";
    }

    @PostMapping("/declare")
    String declare(@RequestParam MultiValueMap<String, String> form, Model model, HttpServletRequest request) {
        String by = visitors.require(request);
        try {
            return "redirect:/incidents/"
                    + declarations
                            .declare(new Form(form, clock).body(), by)
                            .incident()
                            .id();
        } catch (Problem.Failure refused) {
            prepare(Optional.ofNullable(form.getFirst("service")).orElse(""), model, request);
            model.addAttribute("refusal", refused.getMessage());
            model.addAttribute("summary", form.getFirst("summary"));
            model.addAttribute(
                    "similar",
                    "/problems/similar-incident".equals(refused.problem().type()));
            return "declare";
        }
    }

    private void prepare(String service, Model model, HttpServletRequest request) {
        pages.prepare(model, request);
        String name = store.catalogue().service(service).map(it -> it.policy()).orElse(settings.policy());
        Optional<Policy> policy = store.catalogue().policy(name);
        model.addAttribute("severities", Severities.of(policy, Severity.UNKNOWN, ImpactAssessment.NONE));
        model.addAttribute("services", store.catalogue().services().values());
        model.addAttribute("service", service);
        model.addAttribute("policyName", name);
    }
}
