package dev.zephyr.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves people on this machine only, until login is configured: who calls is not proved. Hooks have secrets of their own,
 * and health says nothing but up or down.
 */
@Component
class Guard extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/hooks/", "/actuator/health");
    /** Pages load what comes with them and nothing else; no script or style stands in a page itself. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** A page elsewhere whose name was made to point here would otherwise speak in the reader's name. */
    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", CONTENT);
        // Nothing to other sites; to ourselves, since without it a form would not say where it comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        Optional<String> refusal = isOpen(request) ? Optional.empty() : refusal(request);
        if (refusal.isPresent()) {
            Problem problem = Problem.of(403, "not-on-this-machine", refusal.get());
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getServletPath();
        return OPEN.stream().anyMatch(path::startsWith);
    }

    private static Optional<String> refusal(HttpServletRequest request) {
        if (!ThisMachine.calls(request)) {
            return Optional.of("login is not configured, so only people on the machine that runs Zephyr are served;"
                    + " you came from " + request.getRemoteAddr() + ": call from there, for example by ssh");
        }
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null || LOCAL_HOST.matcher(host).matches()
                ? Optional.empty()
                : Optional.of("the address names the host \"" + host + "\"; use http://127.0.0.1 and the port");
    }
}
