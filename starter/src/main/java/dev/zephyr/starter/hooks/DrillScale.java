package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.starter.web.ThisMachine;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How much faster than real life the incidents of a delivery run: more than 1 only for the demo, which says so in a header,
 * by the example route and from this machine.
 */
final class DrillScale {

    private static final String HEADER = "X-Zephyr-Drill-Scale";
    private static final String ROUTE = "example";
    private static final int FASTEST = 600;

    private DrillScale() {}

    static int of(Route route, HttpServletRequest request) {
        String wanted = request.getHeader(HEADER);
        boolean counts = wanted != null
                && wanted.matches("[0-9]{1,3}")
                && route.id().equals(ROUTE)
                && ThisMachine.calls(request);
        int scale = counts ? Integer.parseInt(wanted) : 1;
        return scale >= 1 && scale <= FASTEST ? scale : 1;
    }
}
