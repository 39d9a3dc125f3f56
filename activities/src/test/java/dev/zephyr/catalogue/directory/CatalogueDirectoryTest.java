package dev.zephyr.catalogue.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.obligation.WorkingWindows;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Schedule;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.oncall.Target;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.WorkingCalendar;
import dev.zephyr.port.Found;
import dev.zephyr.port.LookUp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueDirectoryTest {

    /** In Alice's week; the turn goes to Bob at 09:00 on Monday the 12th. */
    private static final Instant AT = Instant.parse("2026-01-07T12:00:00Z");

    @TempDir
    private Path temporary;

    private CatalogueFolder folder;
    private SetClock clock;
    private CatalogueStore store;
    private CatalogueDirectory directory;

    @BeforeEach
    void openAGoodCatalogue() {
        folder = new CatalogueFolder(temporary);
        clock = new SetClock(AT);
        store = CatalogueStore.open(temporary, clock, CatalogueFolder.reader());
        directory = new CatalogueDirectory(store, clock);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oncall                 | alice
            oncall/next            | bob
            oncall/all             | alice bob
            schedule:em            | erin
            schedule:platform/next | bob
            schedule:platform/all  | alice bob
            oncall/lead            | bob
            schedule:platform/lead | bob
            owner                  | erin
            lead                   | erin
            person:bob             | bob
            team:platform          | alice bob
            team:everybody         | alice bob erin
            oncall lead oncall/all | alice erin bob
            stakeholders owner     | bob alice erin
            """)
    void findsThePeopleMeantEachOnceInOrder(String targets, String expected) {
        Found found = find("api", "platform", List.of(), targets.split(" ", -1));

        assertThat(ids(found)).containsExactly(expected.split(" ", -1));
        assertThat(found.nobodyAt()).isEmpty();
    }

    @Test
    void whoCameOnCallSinceTheOthersWereCalledIsNext() {
        Instant afterTheHandOff = Instant.parse("2026-01-12T12:00:00Z");
        LookUp lookUp =
                new LookUp("api", "platform", List.of(Target.parse("oncall/next")), List.of("alice"), afterTheHandOff);

        assertThat(ids(directory.find(lookUp))).containsExactly("bob");
    }

    @Test
    void callsTheServicesOwnOwnerWhereItHasOne() {
        assertThat(ids(find("search", "platform", List.of(), "owner"))).containsExactly("bob");
    }

    @Test
    void givesTheTurnToTheNextPersonAtTheHandoff() {
        Instant handoff = Instant.parse("2026-01-12T09:00:00Z");
        LookUp lookUp = new LookUp("api", "platform", List.of(Target.parse("oncall")), List.of(), handoff);

        assertThat(ids(directory.find(lookUp))).containsExactly("bob");
    }

    @Test
    void takesTheServicesTeamWhenTheIncidentNamesNone() {
        assertThat(ids(find("api", "", List.of(), "oncall"))).containsExactly("alice");
    }

    @Test
    void saysThatNobodyIsNextWhenAllWereCalled() {
        Found found = find("api", "platform", List.of("alice", "bob"), "oncall/next");

        assertThat(found.responders()).isEmpty();
        assertThat(found.nobodyAt())
                .containsExactly("oncall/next: everybody else of schedule platform was called already");
    }

    @Test
    void whoIsAskedForByNameAndHasLeftIsNamed() {
        assertThat(find("api", "platform", List.of(), "person:mallory", "person:bob", "oncall")
                        .gone())
                .containsExactly("mallory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person:mallory   | person:mallory: people.yaml has no mallory any more
            schedule:night   | schedule:night: schedules.yaml has no night any more
            schedule:em/lead | schedule:em/lead: schedule em has no lead
            team:night       | team:night: teams.yaml has no member of night
            role:ic          | role:ic: only the incident knows who that is, and it has to say so before it asks the directory
            list:leadership  | list:leadership: only the incident knows who that is, and it has to say so before it asks the directory
            responders       | responders: only the incident knows who that is, and it has to say so before it asks the directory
            """)
    void saysWhereNobodyIsAndWhyAndFindsTheOthers(String target, String expected) {
        Found found = find("api", "platform", List.of(), target, "person:erin");

        assertThat(found.nobodyAt()).containsExactly(expected);
        assertThat(ids(found)).containsExactly("erin");
    }

    @Test
    void saysThatATeamHasNeitherLeadNorSchedule() {
        Found found = find("unknown", "everybody", List.of(), "lead", "oncall");

        assertThat(found.nobodyAt())
                .containsExactly("lead: team everybody has no lead", "oncall: team everybody has no schedule");
    }

    @ParameterizedTest
    @CsvSource({"oncall", "oncall/all", "owner", "lead"})
    void callsTheCatchAllForAServiceThatNobodyKnows(String target) {
        Found found = find("unheard-of", "", List.of(), target);

        assertThat(ids(found)).containsExactly("erin");
        assertThat(found.nobodyAt()).singleElement().asString().contains("unheard-of", "catch-all");
    }

    @Test
    void findsNobodyAtAServiceWithoutStakeholdersAndSaysNothingOfIt() {
        Found found = find("search", "platform", List.of(), "stakeholders", "person:erin");

        assertThat(ids(found)).containsExactly("erin");
        assertThat(found.nobodyAt()).isEmpty();
    }

    @Test
    void saysWhichVersionOfWhichSchedulePutSomebodyOnCall() {
        String version = store.catalogue().schedule("platform").orElseThrow().version();

        assertThat(find("api", "platform", List.of(), "oncall", "lead", "oncall/next")
                        .schedules())
                .containsOnly(Map.entry("alice", "platform@" + version), Map.entry("bob", "platform@" + version));
    }

    @Test
    void namesTheOwnerOfAScheduleThatHasNobodyOnCall() {
        folder.replace(
                "schedules.yaml",
                "participants: [alice, bob]",
                "participants: [alice, bob], owner: \"person:erin\", restrictions: [{ days: [sat-sun] }]");
        store.refresh();
        Found found = find("api", "platform", List.of(), "oncall");

        assertThat(found.responders()).isEmpty();
        assertThat(found.nobodyAt()).containsExactly("oncall: schedule platform has nobody on call");
        assertThat(found.owners()).containsExactly(Target.person("erin"));
        assertThat(find("api", "platform", List.of("alice", "bob"), "oncall/next")
                        .owners())
                .isEmpty();
    }

    /** Overrides that are kept elsewhere may name somebody who has left the files since. */
    @Test
    void passesOverAPersonWhoHasLeftAndSaysSo() {
        Catalogue now = store.catalogue();
        Schedule platform = now.schedule("platform").orElseThrow();
        ShiftOverride swap = new ShiftOverride(
                "swap",
                new ShiftOverride.Replace("alice", "zed"),
                AT.minusSeconds(60),
                AT.plusSeconds(60),
                "alice",
                AT.minusSeconds(60),
                null);
        Map<String, Schedule> schedules = Map.of("platform", platform.with(List.of(swap), "2"));
        TargetResolver resolver = new TargetResolver(
                new Catalogue(
                        now.people(),
                        now.teams(),
                        schedules,
                        now.services(),
                        now.routes(),
                        now.integrations(),
                        now.policies(),
                        now.digest()),
                new LookUp(
                        "api",
                        "platform",
                        List.of(Target.parse("oncall"), Target.parse("oncall/next")),
                        List.of(),
                        AT));
        resolver.resolve();

        assertThat(resolver.found()).containsExactly("bob");
        assertThat(resolver.nobodyAt())
                .containsExactly(
                        "schedule platform names zed, whom people.yaml does not have any more",
                        "oncall: schedule platform has nobody on call");
    }

    @Test
    void answersEvenForAnInstantThatNoCalendarReaches() {
        LookUp lookUp = new LookUp("api", "platform", List.of(Target.parse("oncall")), List.of(), Instant.MAX);

        assertThat(directory.find(lookUp).nobodyAt()).singleElement().asString().startsWith("oncall: ");
    }

    @Test
    void letsNoAddressIntoTheAnswer() {
        assertThat(find("api", "platform", List.of(), "oncall").toString()).doesNotContain("example.com");
    }

    @Test
    void saysWhichReadingAnsweredAndHowOldItIs() {
        folder.write("people.yaml", "");
        store.refresh();
        clock.set(AT.plusSeconds(90));
        Found found = find("api", "platform", List.of(), "oncall");

        assertThat(found.ageSeconds()).isEqualTo(90);
        assertThat(found.digest()).isEqualTo(store.catalogue().digest());
        assertThat(ids(found)).containsExactly("alice");
    }

    @Test
    void pinsThePolicyOfThatName() {
        PinnedPolicy pinned = directory.pin("small");

        assertThat(pinned)
                .isEqualTo(PinnedPolicy.of(store.catalogue().policies().get("small")));
    }

    @Test
    void pinsTheProductsOwnPolicyWhenThatOneIsGone() {
        assertThat(directory.pin("gone").name()).isEqualTo("zephyr");
    }

    @Test
    void laysOutTheCalendarOfAPinnedPolicy() {
        WorkingWindows windows = directory.windows(directory.pin("small"), AT);

        assertThat(windows.windows().get(0).open()).isEqualTo(Instant.parse("2026-01-12T09:00:00Z"));
        assertThat(directory.windows(directory.pin("zephyr"), AT)).isEqualTo(WorkingWindows.ALWAYS);
    }

    @Test
    void countsAllTimeWhereAPinnedCalendarCanNotBeRead() {
        PinnedPolicy pinned = PinnedPolicy.of(CatalogueFolder.policy(
                "small",
                Target.parse("oncall"),
                new WorkingCalendar("Mars/Olympus", List.of(), List.of(), null, null)));

        assertThat(directory.windows(pinned, AT)).isEqualTo(WorkingWindows.ALWAYS);
    }

    @Test
    void looksUpAddressesForTheAdapters() {
        assertThat(directory.address("bob", "mail")).contains(new Address("bob@example.com", null));
        assertThat(directory.address("alice", "inbox")).contains(new Address("alice", null));
        assertThat(directory.address("bob", "pigeon")).isEmpty();
        assertThat(directory.address("mallory", "mail")).isEmpty();
    }

    private Found find(String service, String team, List<String> called, String... targets) {
        return directory.find(
                new LookUp(service, team, Stream.of(targets).map(Target::parse).toList(), called, AT));
    }

    private static List<String> ids(Found found) {
        return found.responders().stream().map(Responder::id).toList();
    }
}
