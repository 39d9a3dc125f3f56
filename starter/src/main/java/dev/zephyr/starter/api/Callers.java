package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.starter.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a request says it comes from. Not proved, which is why only this machine is served. */
@Component
final class Callers {

    static final String HEADER = "X-Zephyr-User";

    private final CatalogueStore store;

    Callers(CatalogueStore store) {
        this.store = store;
    }

    /** The person's id. */
    String require(@Nullable String header) {
        String id = header == null ? "" : header.strip();
        return store.catalogue()
                .person(id)
                .map(Person::id)
                .orElseThrow(() -> stranger(id).failure());
    }

    private static Problem stranger(String id) {
        String who = id.isEmpty() ? "nobody is named" : "\"" + id + "\" is not in people.yaml";
        return Problem.of(
                403,
                "unknown-person",
                who + ": choose who you are with the header " + HEADER
                        + ", or with --as or ZEPHYR_USER on the command line; for example alice");
    }
}
