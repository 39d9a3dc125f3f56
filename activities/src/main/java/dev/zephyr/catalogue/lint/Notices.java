package dev.zephyr.catalogue.lint;

import dev.zephyr.catalogue.Finding;
import dev.zephyr.communication.Medium;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Worth knowing, and no reason to refuse a policy. */
final class Notices {

    private Notices() {}

    static Stream<Finding> conflicts(PolicyTree policy) {
        return policy.all("conflicts/*")
                .map(conflict -> conflict.notice(
                        "the document contradicts itself or is silent: "
                                + conflict.child("about").text()
                                + " Chosen: " + conflict.child("chosen").text()
                                + " Rejected: " + conflict.child("rejected").text(),
                        ""));
    }

    static Stream<Finding> mailThatNobodyApproves(PolicyTree policy) {
        return policy.all("channels/*")
                .filter(channel -> channel.child("medium").text().equals(Medium.MAIL.wire())
                        && channel.child("external").isTrue()
                        && !channel.child("approval").isTrue())
                .map(channel -> channel.notice(
                        "mail to people outside leaves without anybody's approval",
                        "set approval: true and name the writers to be asked"));
    }

    /** One clause, met by the same things, with two times for one severity: which one is meant? */
    static Stream<Finding> deadlinesThatDiffer(PolicyTree policy) {
        List<Place> duties = policy.all("obligations/*").toList();
        return IntStream.range(0, duties.size())
                .boxed()
                .flatMap(later -> IntStream.range(0, later)
                        .boxed()
                        .flatMap(earlier -> differ(duties.get(earlier), duties.get(later)).stream()));
    }

    private static Optional<Finding> differ(Place earlier, Place later) {
        Set<String> clauses = new TreeSet<>(earlier.child("clauses").texts());
        clauses.retainAll(later.child("clauses").texts());
        boolean sameThing = !clauses.isEmpty()
                && metBy(earlier).equals(metBy(later))
                && !metBy(earlier).isEmpty();
        String one = earlier.child("within").text();
        String other = later.child("within").text();
        if (!sameThing || one.equals(other) || !overlap(earlier, later)) {
            return Optional.empty();
        }
        return Optional.of(later.child("within")
                .notice(
                        "clause " + String.join(", ", clauses) + " gives " + one + " at obligation "
                                + earlier.child("id").text() + " for the same thing and severity",
                        "check which one is meant; say so under conflicts"));
    }

    private static Set<String> metBy(Place duty) {
        return new TreeSet<>(duty.child("metBy").texts());
    }

    private static boolean overlap(Place one, Place other) {
        List<String> first = one.child("when").child("severity").texts();
        List<String> second = other.child("when").child("severity").texts();
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }
}
