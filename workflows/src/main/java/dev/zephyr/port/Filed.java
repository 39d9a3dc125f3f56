package dev.zephyr.port;

import dev.zephyr.determinism.Ordered;
import java.util.List;

/** A report is filed; these go to its readers and into their rooms. */
public record Filed(List<Letter> letters, List<Post> posts) {

    public Filed {
        letters = Ordered.list(letters);
        posts = Ordered.list(posts);
    }
}
