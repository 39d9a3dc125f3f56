package dev.zephyr.clauses.responseplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.clauses.Preset;
import dev.zephyr.clauses.Story;
import dev.zephyr.command.DecideChange;
import dev.zephyr.command.Escalate;
import dev.zephyr.command.RequestChange;
import dev.zephyr.port.PageKind;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.timeline.EntryKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may decide what, and how an approval finds them. */
class ApprovalTest extends Story {

    ApprovalTest() {
        super(Preset.RESPONSE_PLAN);
    }

    private String ask(String authority) {
        return world.by("oncall-1", new RequestChange("two more people", false, authority))
                .text();
    }

    private int asked() {
        return entries(EntryKind.CHANGE_REQUESTED).get(0).seq();
    }

    @Test
    @Tag("P-28")
    void eachLevelIsShownItsAuthorityWhenItIsCalled() {
        open("P0");
        assertThat(authority("oncall-1")).containsExactly("triage", "investigation", "basic repair");
        assertThat(authority("lead")).containsExactly("technical decisions", "people");
        assertThat(authority("em-1")).containsExactly("business decisions", "customer communication", "more resources");
        world.by("oncall-1", new Escalate("level-4", ""));
        assertThat(authority("founder-1")).containsExactly("strategy", "external communication");
    }

    private Iterable<String> authority(String person) {
        return pages(person).stream()
                .filter(page -> page.kind() == PageKind.PAGE)
                .findFirst()
                .orElseThrow()
                .authority();
    }

    @Test
    @Tag("P-28")
    void anApprovalGoesToTheLowestCalledLevelThatHoldsIt() {
        answered("P0");
        forget();
        assertThat(ask("Technical decisions")).contains("Team lead or senior engineer: lead, oncall-2");
        assertThat(told("approval-asked")).containsExactlyInAnyOrder("lead", "oncall-2");
        assertThat(lastTold("lead")).contains("oncall-1 asks for approval", "two more people", "Technical decisions");
        forget();
        assertThat(ask("more resources")).contains("Engineering manager or director: em-1, frank");
        assertThat(told("approval-asked")).containsExactlyInAnyOrder("em-1", "frank");
    }

    @Test
    @Tag("P-28")
    void onlyThoseWhoHoldItDecideAndTheAskerIsTold() {
        answered("P0");
        ask("more resources");
        for (String other : new String[] {"oncall-1", "lead"}) {
            Refusal refusal = refusal(other, new DecideChange(asked(), true, ""));
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED);
            assertThat(refusal).hasMessageContaining("it was asked of em-1, frank");
        }
        forget();
        world.by("frank", new DecideChange(asked(), true, "until midnight"));
        assertThat(entries(EntryKind.CHANGE_APPROVED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("frank"));
        assertThat(told("approval-decided")).containsExactly("oncall-1");
        assertThat(lastTold("oncall-1")).contains("frank has decided", "two more people: until midnight");
    }

    @Test
    @Tag("P-28")
    void whatNobodyCalledHoldsNamesTheLevelToCall() {
        answered("P1");
        Refusal refusal = refusal("oncall-1", new RequestChange("two more people", false, "more resources"));
        assertThat(refusal)
                .hasMessageContaining("nobody called so far holds \"more resources\"")
                .hasMessageContaining("escalate level-3");
        world.by("oncall-1", new Escalate("level-3", ""));
        assertThat(ask("more resources")).contains("em-1, frank");
        assertThat(refusal("oncall-1", new RequestChange("a pony", false, "magic")))
                .hasMessageContaining("no level of this policy holds \"magic\"")
                .hasMessageContaining("strategy");
    }
}
