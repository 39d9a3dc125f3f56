package dev.zephyr.starter.console;

import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes forms from these pages only: another site's page may not act in the reader's name. */
final class SameOrigin implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean harmless = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        if (harmless || isOurs(request)) {
            return true;
        }
        throw Problem.of(403, "foreign-form", "this form does not come from a page of Zephyr; open the page here")
                .failure();
    }

    /** Browsers send the origin with every form. */
    private static boolean isOurs(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return own.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
