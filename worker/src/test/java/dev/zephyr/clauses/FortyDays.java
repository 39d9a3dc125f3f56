package dev.zephyr.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.policy.Policy;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.workflow.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Forty days of an incident's follow-up under a preset: everything that goes out is compared with what the policy's document
 * says, and so is what does not. Each story is played twice, the second time with the workers beginning anew on days 2, 9 and
 * 29, which changes nothing.
 */
public abstract class FortyDays {

    private static final Duration END = Duration.ofDays(40);
    private static final List<Duration> RESTARTS = List.of(Duration.ofDays(2), Duration.ofDays(9), Duration.ofDays(29));

    private final Policy policy;
    private final String neglected;
    private final String dutiful;

    /**
     * A preset and what its document says, as {@link Timetable} reads it.
     *
     * @param neglected what goes out where nobody does anything after the resolution
     * @param dutiful what goes out where the duties are done as {@link #dutiful(Course)} does them
     */
    protected FortyDays(Policy policy, String neglected, String dutiful) {
        this.policy = policy;
        this.neglected = neglected;
        this.dutiful = dutiful;
    }

    /** From the opening until it is over. */
    protected abstract void resolved(Course course);

    /** The same, and what is owed afterwards: refused where it is too early, and done, some of it late. */
    protected abstract void dutiful(Course course);

    @Test
    void whatNobodyDoesIsRemindedNoticedAndChasedUpThePath() {
        follows(this::resolved, neglected);
    }

    @Test
    void whatIsDoneIsNotAskedForAndWhatIsLateIsUntilItIsDone() {
        follows(this::dutiful, dutiful);
    }

    protected static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    protected static AdvancePostmortem reached(Stage stage) {
        return new AdvancePostmortem(stage, Map.of(), "");
    }

    protected static ChangeActionItem done(String item) {
        return new ChangeActionItem(item, "", null, true, "");
    }

    private void follows(Consumer<Course> story, String timetable) {
        List<Delivery> plain = played(story, List.of());
        assertThat(plain.stream().map(Delivery::line)).containsExactlyElementsOf(new Timetable(timetable).until(END));
        assertThat(plain.stream().map(Delivery::key)).doesNotHaveDuplicates();
        assertThat(played(story, RESTARTS)).isEqualTo(plain);
    }

    private List<Delivery> played(Consumer<Course> story, List<Duration> restarts) {
        try (Course course = new Course(policy, restarts)) {
            story.accept(course);
            course.on(END.plusHours(1));
            String id = course.world().incident().id().value();
            return course.sent().stream()
                    .map(sent -> Delivery.of(sent, course.since(sent), id))
                    .sorted()
                    .toList();
        }
    }

    /**
     * What somebody got; at one instant it happens in either order. What the opening's second has a part in is left out: until
     * the follow-up the clock on the wall runs.
     */
    private record Delivery(String line, String key, String text) implements Comparable<Delivery> {

        private static final String SECONDS = "\\b\\d+s\\b";

        static Delivery of(Sent sent, Duration at, String incident) {
            return new Delivery(
                    Timetable.line(at, sent.message(), sent.to()),
                    sent.key().replace(incident, "ID"),
                    sent.text().replace(incident, "ID").replaceAll(SECONDS, "some s"));
        }

        @Override
        public int compareTo(Delivery other) {
            int byLine = line.compareTo(other.line);
            return byLine == 0 ? key.compareTo(other.key) : byLine;
        }
    }
}
