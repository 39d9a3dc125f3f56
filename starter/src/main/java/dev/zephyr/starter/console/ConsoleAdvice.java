package dev.zephyr.starter.console;

import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.TemporalAway;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what could not be shown or done; whatever else fails is a problem answer as everywhere. */
@ControllerAdvice(basePackageClasses = ConsoleAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleAdvice {

    private final Pages pages;

    ConsoleAdvice(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView problem(Problem.Failure failure, HttpServletRequest request) {
        return page(failure.problem().status(), failure.problem().detail(), List.of(), request);
    }

    @ExceptionHandler
    ModelAndView refused(CommandRefused refused, HttpServletRequest request) {
        return page(404, refused.getMessage(), List.of(), request);
    }

    @ExceptionHandler
    ModelAndView ambiguous(AmbiguousId ambiguous, HttpServletRequest request) {
        return page(409, ambiguous.getMessage(), ambiguous.candidates(), request);
    }

    @ExceptionHandler
    ModelAndView away(TemporalAway away, HttpServletRequest request) {
        return page(503, away.getMessage(), List.of(), request);
    }

    private ModelAndView page(int status, String detail, List<String> candidates, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(HttpStatusCode.valueOf(status));
        ExtendedModelMap model = new ExtendedModelMap();
        pages.prepare(model, request);
        page.addAllObjects(model);
        page.addObject("detail", detail);
        page.addObject("candidates", candidates);
        return page;
    }
}
