package dev.zephyr.starter.web;

import dev.zephyr.starter.temporal.TemporalServer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In trial mode nothing survives: each answer says so in a header, which the command line passes on. */
@Component
class TrialNotice extends OncePerRequestFilter {

    static final String HEADER = "Zephyr-Trial";
    static final String TEXT = "Trial mode: incidents are in memory and lost when Zephyr stops.";

    private final TemporalServer temporal;

    TrialNotice(TemporalServer temporal) {
        this.temporal = temporal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (temporal.isTrial()) {
            response.setHeader(HEADER, TEXT);
        }
        chain.doFilter(request, response);
    }
}
