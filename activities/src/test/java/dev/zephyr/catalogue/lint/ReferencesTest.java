package dev.zephyr.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    @ParameterizedTest(name = "refuses an unknown {2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "requiredWhen: [{severity: [SEV-1] | requiredWhen: [{severity: [SEV-9] | severity",
                "{when: {}, then: SEV-2} | {when: {}, then: SEV-9} | severity",
                "raises: customers | raises: nobody | flag",
                "external: true, when: {flags: [customers]} | external: true, when: {unless: [nobody]} | flag",
                "external: true, when: {flags: [customers]} | external: true, when: {all: [nobody]} | flag",
                "{when: {all-down: | {when: {who-knows: | question",
                "apartFrom: [scribe] | apartFrom: [nobody] | role",
                "{ask: scribe | {ask: nobody | role",
                "tell: [\"role:ic\"] | tell: [\"role:nobody\"] | role",
                "[\"list:executives\" | [\"list:nobody\" | list",
                "notify, call: [first] | notify, call: [nobody] | level",
                "do: [{call: second, | do: [{call: nobody, | level",
                "to: [room, status] | to: [room, nowhere] | channel",
                "message: reminder | message: nothing | message",
                "ticket: reminder | ticket: nothing | message",
                "writers: [scribe, | writers: [nobody, | role",
                "\"level:second\" | \"level:nobody\" | level",
                "on: [update] | on: [\"role-assigned:nobody\"] | role",
                "on: [update] | on: [\"item-ticked:nothing\"] | checklist item",
                "on: [update] | on: [\"posted:nothing\"] | message or channel",
                "on: [update] | on: [\"level-called:nobody\"] | level",
                "on: [update] | on: [\"flag-raised:nobody\"] | flag",
                "on: [update] | on: [\"severity-set:SEV-9\"] | severity",
                "on: [update] | on: [\"phase-entered:panic\"] | phase",
                "on: [update] | on: [\"duty-missed:nothing\"] | obligation",
                "\"posted:update\" | \"posted:nothing\" | message or channel",
                "[{post: update, to: [room]}] | [{post: nothing, to: [room]}] | message",
            })
    void refusesWhatThePolicyDoesNotDefine(String from, String to, String what) {
        assertThat(SoundPolicy.changing(from, to))
                .filteredOn(text -> text.contains(": the policy defines no such " + what + "; defined are "))
                .hasSize(1);
    }

    @Test
    void refusesAResponseToASeverityThatIsNotOnTheScale() {
        assertThat(SoundPolicy.changing("SEV-2: {how", "SEV-7: {how"))
                .contains("policy.yaml:34  escalation.response.SEV-7: the policy defines no such severity; defined"
                        + " are SEV-1,"
                        + " SEV-2, unknown");
    }

    @Test
    void saysThatNothingIsDefinedWhereTheListIsEmpty() {
        assertThat(SoundPolicy.read("roles: []\nobligations: [{steps: [{do: [{ask: a, task: b}]}]}]\n")
                        .text())
                .contains("found \"a\": the policy defines no such role; none is defined");
    }

    @Test
    void acceptsValuesThatComeFromPeopleAndFromElsewhere() {
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"update:mitigating\", \"joined:alice\"]"))
                .isEmpty();
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"flag-raised:postmortem-required\"]"))
                .isEmpty();
    }

    @Test
    void refusesAKindThatNoTimelineHas() {
        assertThat(SoundPolicy.changing("on: [update]", "on: [\"sunrise:east\"]"))
                .singleElement()
                .asString()
                .startsWith(
                        "policy.yaml:69  reactions.told.on[0]: found \"sunrise:east\": this can not be read; write a"
                                + " timeline kind, alone or with a value as in role-assigned:comms; kinds are opened, declared");
    }

    @ParameterizedTest(name = "refuses {1} with what is allowed")
    @CsvSource(
            delimiter = '|',
            value = {
                "phase: response | phase: panic | detection, triage, response",
                "medium: mail | medium: pigeon | room, chat, status-page, mail, ticket, people",
                "how: page}]}] | how: shout}]}] | page, notify",
                "anchor: acknowledged | anchor: yesterday | started, opened, declared",
            })
    void refusesAWordThatTheProductDoesNotKnow(String from, String to, String allowed) {
        assertThat(SoundPolicy.changing(from, to))
                .singleElement()
                .asString()
                .contains("this is not one of the values that can stand here; allowed are " + allowed);
    }
}
