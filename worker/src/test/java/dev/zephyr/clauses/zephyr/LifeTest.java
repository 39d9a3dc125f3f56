package dev.zephyr.clauses.zephyr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.alert.AlertFact;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.AddActionItem;
import dev.zephyr.command.AdvancePostmortem;
import dev.zephyr.command.Assign;
import dev.zephyr.command.Cancel;
import dev.zephyr.command.ChangeActionItem;
import dev.zephyr.command.PostUpdate;
import dev.zephyr.command.Resolve;
import dev.zephyr.command.SendDraft;
import dev.zephyr.lifecycle.Phase;
import dev.zephyr.postmortem.Stage;
import dev.zephyr.timeline.EntryKind;
import dev.zephyr.workflow.SearchAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifeTest extends ZephyrPlay {

    private static final String LAST_CLOCK = "closed; late alerts are recognised until";

    @Test
    void aFalseAlarmIsThankedKeptApartAndAsksForNothing() {
        answered("SEV-2");
        by(IC, new Cancel("a test"));
        assertThat(text("incident", "cancelled")).contains("Thank you for declaring it");
        assertThat(posts("status-page")).endsWith("public-cancelled");
        assertThat(world.living().describe().getTypedSearchAttributes().get(SearchAttributes.STATUS))
                .isEqualTo("cancelled");
        forget();
        world.after(Duration.ofDays(2));
        assertThat(world.ports().pages()).isEmpty();
        assertThat(world.ports().posts()).isEmpty();
        assertThat(world.waitsFor()).containsExactly(LAST_CLOCK);
        assertThat(world.incident().postmortem().isRequired()).isFalse();
        assertThat(entries(EntryKind.CANCELLED)).hasSize(1);
    }

    @Test
    void aFalseAlarmIsCancelledBeforeAnybodyAnswered() {
        open("unknown");
        by("anybody", new Cancel("a test"));
        assertThat(world.incident().passage().cancelled()).isTrue();
    }

    @Test
    void aFalseAlarmIsCancelledAfterTheResolutionToo() {
        resolved("SEV-1");
        at(60);
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        by(IC, new Cancel("the probe was wrong"));
        assertThat(world.waitsFor()).containsExactly(LAST_CLOCK);
    }

    @Test
    void fromTheOpeningToTheLastActionItem() {
        AlertFact alert = world.firing("f1");
        open(opening("alert", "zephyr", "SEV-1", null), alert);
        by("platform-1", new Acknowledge());
        by("platform-1", new Assign("comms", COMMS));
        by("platform-1", new Assign("investigators", "platform-2"));
        by("platform-1", new PostUpdate(Map.of("status", "mitigating", "text", "failing over"), null));
        at(40);
        world.alerts(world.cleared("f1", alert.startsAt()));
        by("platform-1", new Resolve("failed over", ""));
        at(60);
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        by(COMMS, new SendDraft("customers", ""));
        by(COMMS, new SendDraft("announcements", ""));
        at(Duration.ofDays(1));
        drafted();
        by(
                "platform-1",
                new AddActionItem("limit connections", "owner", world.now().plus(Duration.ofDays(20))));
        by("platform-1", new AdvancePostmortem(Stage.REVIEWED, Map.of(), ""));
        by("platform-1", new AdvancePostmortem(Stage.PUBLISHED, Map.of(), "postmortems/checkout.md"));
        assertThat(world.incident().phase()).isEqualTo(Phase.PREVENTION);
        at(Duration.ofDays(40));
        by("owner", new ChangeActionItem("a1", "", null, true, ""));
        assertThat(world.incident().phase()).isEqualTo(Phase.CLOSED);
        assertThat(world.waitsFor()).containsExactly(LAST_CLOCK);
        assertThat(attention()).isEmpty();
        assertThat(new HashSet<>(world.keys())).hasSameSizeAs(world.keys());
    }

    @Test
    void nobodyDoesAnythingForFortyDaysAndNothingIsForgotten() {
        resolved("SEV-1");
        at(Duration.ofDays(40));
        assertThat(world.incident().phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(attention()).contains("the customer e-mail is late", "the postmortem is late");
        forget();
        at(Duration.ofDays(41));
        assertThat(told("postmortem-due")).containsExactlyInAnyOrder(IC, "lead", "em-1");
        assertThat(told("action-items-due")).containsExactlyInAnyOrder(IC, "lead");
        assertThat(new HashSet<>(world.keys())).hasSameSizeAs(world.keys());
    }
}
