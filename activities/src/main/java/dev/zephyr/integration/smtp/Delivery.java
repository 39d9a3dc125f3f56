package dev.zephyr.integration.smtp;

import dev.zephyr.integration.Failures;
import io.temporal.failure.ApplicationFailure;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of a mail's readers has it, who does not yet, and why not. */
final class Delivery {

    private final Map<String, InternetAddress> readers = new LinkedHashMap<>();
    private final Set<String> served = new LinkedHashSet<>();
    private final Map<InternetAddress, Reply> refused = new LinkedHashMap<>();
    private @Nullable Reply end;

    /** @param before who has it, as {@link #served} says it */
    Delivery(List<InternetAddress> readers, Collection<String> before) {
        readers.forEach(reader -> this.readers.put(mark(reader), reader));
        served.addAll(before);
    }

    /** Marks of addresses and not the addresses: they are kept where more people read. */
    Set<String> served() {
        return served;
    }

    List<InternetAddress> waiting() {
        return readers.entrySet().stream()
                .filter(reader -> !served.contains(reader.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean isBroken() {
        return end != null;
    }

    void taken(InternetAddress reader) {
        served.add(mark(reader));
    }

    void refused(InternetAddress reader, Reply reply) {
        if (reply.isEnd()) {
            broken(reply);
        } else {
            refused.put(reader, reply);
        }
    }

    void broken(Reply reply) {
        end = reply;
    }

    /** Final when nobody is left who may get it later. */
    Optional<ApplicationFailure> failure(String what) {
        List<InternetAddress> waiting = waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Reply> replies = new ArrayList<>(refused.values());
        if (end != null) {
            replies.add(end);
        }
        boolean everybodyAnswered = end == null ? refused.keySet().containsAll(waiting) : end.isFinal();
        boolean isFinal = everybodyAnswered && replies.stream().allMatch(Reply::isFinal);
        String text = what + ": " + reasons();
        return Optional.of(
                isFinal
                        ? Failures.refuse(
                                replies.get(replies.size() - 1).finalType(), text + "; correct that, then retry")
                        : Failures.retry(text + "; it is tried again"));
    }

    private String reasons() {
        List<String> reasons = new ArrayList<>();
        refused.forEach((reader, reply) -> reasons.add(reply.about(reader)));
        if (end != null) {
            reasons.add(end.text());
        }
        long had = readers.keySet().stream().filter(served::contains).count();
        if (had > 0) {
            reasons.add(had + " of " + readers.size() + " have it and get it no second time");
        }
        return String.join("; ", reasons);
    }

    private static String mark(InternetAddress reader) {
        byte[] address = reader.getAddress().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(address).toString();
    }
}
