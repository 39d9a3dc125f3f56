package dev.zephyr.clauses.ownershipescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.Assign;
import dev.zephyr.command.CommandAnswer;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.SendDraft;
import dev.zephyr.incident.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers are told of the end: nothing over-promised, and no promise left standing. */
class PromisesTest extends Story {

    private static final String PAGE = "status-page";

    PromisesTest() {
        super(Preset.OWNERSHIP_ESCALATION);
    }

    private void customersNotice() {
        answered("P1", "customer-facing");
        world.by("oncall-1", new Assign("comms", "ivan"));
        forget();
    }

    private Instant in(long minutes) {
        return world.now().plus(Duration.ofMinutes(minutes));
    }

    private void estimate(Instant eta) {
        world.by("oncall-1", new PostUpdate(Map.of("known", "slow"), null, eta));
    }

    private CommandAnswer publish(@Nullable Instant eta) {
        return world.by("ivan", new SendDraft(PAGE, "", eta));
    }

    private static String spelled(Instant instant) {
        return instant.toString().substring(0, 16).replace('T', ' ');
    }

    @Test
    @Tag("O-27")
    void whatNobodyKnowsIsSaidAsUnknownAndTheImpactIsAcknowledged() {
        customersNotice();
        publish(null);
        assertThat(lastPosted(PAGE))
                .contains("Affected: unknown", "We know that this gets in your way", "Expected to work again: unknown");
        assertThat(incident().outlook()).isEqualTo(Outlook.UNKNOWN);
    }

    @Test
    @Tag("O-27")
    void theEstimateOfTheTeamIsWhatIsPublishedUnlessSomebodySaysOtherwise() {
        customersNotice();
        Instant end = in(40);
        estimate(end);
        publish(null);
        assertThat(lastPosted(PAGE)).contains("Expected to work again: " + spelled(end));
        assertThat(incident().outlook()).isEqualTo(new Outlook(end, end));
    }

    @Test
    @Tag("O-27")
    void aPublishedTimeEarlierThanTheInternalEstimateIsPointedAt() {
        customersNotice();
        estimate(in(60));
        Instant early = in(30);
        CommandAnswer answer = publish(early);
        assertThat(answer.text()).startsWith("not sent yet");
        assertThat(answer.hints()).singleElement().asString().contains("promised " + spelled(early), "reckons with");
        assertThat(posted(PAGE)).isEmpty();
        assertThat(publish(early).text()).isEqualTo("sent to status-page");
        assertThat(lastPosted(PAGE)).contains("Expected to work again: " + spelled(early));
        assertThat(incident().outlook().published()).isEqualTo(early);
    }

    @Test
    @Tag("O-27")
    void anEstimateThatMovesBeyondThePublishedTimeIsPointedAt() {
        customersNotice();
        estimate(in(30));
        publish(null);
        assertThat(world.by("oncall-1", new PostUpdate(Map.of("known", "worse"), null, in(90)))
                        .hints())
                .singleElement()
                .asString()
                .contains("a later time, or none, keeps the promise");
    }

    @Test
    @Tag("O-27")
    void aPublishedTimeThatHasPassedAsksForANewUpdateUntilThereIsOne() {
        customersNotice();
        estimate(in(45));
        publish(null);
        forget();
        int before = drafts().size();
        world.minutes(44);
        assertThat(chased("published-time-passed")).isEmpty();
        world.minutes(2);
        assertThat(chased("published-time-passed")).containsExactly("ivan");
        assertThat(drafts().subList(before, drafts().size())).contains(PAGE + " external-update");
        assertThat(tasks()).anyMatch(task -> task.startsWith("ivan: The time that customers were told"));
        world.minutes(30);
        assertThat(chased("published-time-passed")).containsExactly("ivan", "ivan");
        publish(null);
        assertThat(lastPosted(PAGE)).contains("Expected to work again: unknown");
        forget();
        world.minutes(90);
        assertThat(chased("published-time-passed")).isEmpty();
    }

    @Test
    @Tag("O-27")
    void aNewTimeIsTheOneThatCounts() {
        customersNotice();
        estimate(in(60));
        publish(null);
        estimate(in(20));
        world.by("oncall-1", new PostUpdate(Map.of("known", "nearly there"), null));
        world.by("ivan", new SendDraft("customer-mail", "", null));
        forget();
        world.minutes(22);
        assertThat(chased("published-time-passed")).containsExactly("ivan");
    }

    @Test
    @Tag("O-27")
    void aTimeThatIsPastIsRefused() {
        customersNotice();
        assertThat(refusal("oncall-1", new PostUpdate(Map.of(), null, in(-5))))
                .hasMessageContaining("an expected end lies ahead");
    }
}
