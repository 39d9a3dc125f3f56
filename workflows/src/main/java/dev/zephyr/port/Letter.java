package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/**
 * One message to one person, once for each of their contact methods: the first that takes it is enough.
 *
 * @param pages in the order in which they are tried; empty for somebody who can not be reached at all
 */
public record Letter(String responder, List<Page> pages) {

    public Letter {
        pages = Ordered.list(pages);
    }
}
