package dev.zephyr.starter.console;

import dev.zephyr.starter.api.OnCallPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is called for each service right now, level by level. */
@Controller
class OnCallPages {

    private final OnCallPaths paths;
    private final Pages pages;

    OnCallPages(OnCallPaths paths, Pages pages) {
        this.paths = paths;
        this.pages = pages;
    }

    @GetMapping("/oncall")
    String now(Model model, HttpServletRequest request) {
        Visitor visitor = pages.prepare(model, request);
        model.addAttribute("duties", paths.at(visitor.moments().now(), null));
        model.addAttribute("now", visitor.moments().stamp(visitor.moments().now()));
        return "oncall";
    }
}
