package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import dev.zephyr.oncall.Responder;
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

    /** A notice under {@code key/person/method}. */
    public static Letter notice(Responder reader, String key, IncidentBrief about, String step, String text) {
        return new Letter(
                reader.id(),
                reader.methods().stream()
                        .map(method -> new Page(
                                String.join("/", key, reader.id(), method.id()),
                                PageKind.NOTICE,
                                about,
                                new Recipient(reader.id(), method.id(), method.kind()),
                                step,
                                text,
                                null,
                                List.of()))
                        .toList());
    }
}
