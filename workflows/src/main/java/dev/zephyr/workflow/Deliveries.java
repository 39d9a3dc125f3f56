package dev.zephyr.workflow;

import dev.zephyr.port.Letter;
import dev.zephyr.port.Page;
import dev.zephyr.port.Post;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.ArrayList;
import java.util.List;

/** Takes what can wait to people and rooms, to all at once: whoever is slow to reach keeps nobody waiting. */
final class Deliveries {

    private Deliveries() {}

    /** What arrived nowhere, in words. */
    static List<String> of(List<Letter> letters, List<Post> posts) {
        List<Promise<String>> all = new ArrayList<>();
        letters.forEach(letter -> all.add(Async.function(Deliveries::deliver, letter)));
        posts.forEach(post -> all.add(Async.function(Deliveries::post, post)));
        return all.stream()
                .map(Promise::get)
                .filter(missed -> !missed.isEmpty())
                .toList();
    }

    /** By the first contact method that takes it. */
    private static String deliver(Letter letter) {
        for (Page page : letter.pages()) {
            try {
                ActivityProfiles.letters(page.key()).ring(page);
                return "";
            } catch (ActivityFailure failure) {
                // The next one is tried.
            }
        }
        return "not reached: " + letter.responder();
    }

    private static String post(Post post) {
        try {
            ActivityProfiles.chat(post.key()).post(post);
            return "";
        } catch (ActivityFailure failure) {
            return "not posted: " + post.place();
        }
    }
}
