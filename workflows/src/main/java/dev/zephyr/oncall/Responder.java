package dev.zephyr.oncall;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** A person who can be called, with the ways to reach them in the order they are tried. */
public record Responder(String id, String name, String zone, List<ContactMethod> methods) {

    public Responder {
        methods = Ordered.list(methods);
    }
}
