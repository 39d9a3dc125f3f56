package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static final String ID = "abcdefghijkl-t1";

    private final FakeZephyr zephyr = new FakeZephyr();
    private final Desk desk = new Desk(zephyr.url());

    @BeforeEach
    void oneIncidentIsOpen() {
        zephyr.answers("GET /api/v1/incidents?status=open", "{'incidents':[{'id':'" + ID + "','title':'Orders fail'}]}")
                .answers("GET /api/v1/incidents/abcd", "{'incident':{'id':'" + ID + "'}}")
                .answers(
                        "POST /api/v1/incidents/" + ID + "/commands",
                        "{'incident':'" + ID + "','text':'yours','hints':['join the room']}")
                .answers("POST /api/v1/incidents/abcd/commands", "{'incident':'" + ID + "','text':'yours'}");
    }

    @AfterEach
    void close() {
        zephyr.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ack abcd | {'do':'acknowledge'}",
                "incident decline abcd --reason train | {'do':'decline','reason':'train'}",
                "escalate abcd em | {'do':'escalate','level':'em','reason':''}",
                "incident call abcd carol --reason db | {'do':'call-person','person':'carol','reason':'db'}",
                "sev abcd 1 --reason worse | {'do':'change-severity','severity':'1','reason':'worse'}",
                "incident assess abcd region-down=no data-lost=YES | {'do':'assess','answers':{'region-down':'no','data-lost':'yes'}}",
                "incident flag abcd data-loss | {'do':'raise-flag','flag':'data-loss','text':''}",
                "incident unflag abcd data-loss --reason no | {'do':'lower-flag','flag':'data-loss','reason':'no'}",
                "update abcd rolling back --impact slow --next 15m | {'do':'update','fields':{'impact':'slow','text':'rolling back'},'next':'2026-11-21T10:15:00Z'}",
                "update abcd slow --eta 30m | {'do':'update','fields':{'text':'slow'},'eta':'2026-11-21T10:30:00Z'}",
                "update abcd slow --eta unknown | {'do':'update','fields':{'eta':'unknown','text':'slow'}}",
                "update abcd status=monitoring | {'do':'update','fields':{'status':'monitoring'}}",
                "incident note abcd all is well --kind progress | {'do':'note','kind':'progress','text':'all is well'}",
                "incident mitigate abcd rollback --outcome better | {'do':'mitigate','type':'rollback','outcome':'better'}",
                "incident change abcd more pool | {'do':'request-change','text':'more pool','experimental':false}",
                "incident change abcd two people --authority money | {'do':'request-change','text':'two people','experimental':false,'authority':'money'}",
                "incident change abcd --approve 2 | {'do':'decide-change','change':2,'approved':true,'reason':''}",
                "incident assign abcd ic bob | {'do':'assign','role':'ic','person':'bob'}",
                "incident unassign abcd tech-lead bob | {'do':'unassign','role':'tech-lead','person':'bob'}",
                "incident hand-over abcd --service payments | {'do':'hand-over','service':'payments','team':'','reason':''}",
                "incident hand-over abcd --team platform --reason db | {'do':'hand-over','service':'','team':'platform','reason':'db'}",
                "incident merge abcd zzzz --text same | {'do':'merge','into':'zzzz','text':'same'}",
                "incident task abcd look there --owner bob | {'do':'add-task','text':'look there','owner':'bob'}",
                "incident done abcd t1 | {'do':'complete-task','task':'t1'}",
                "incident check abcd page-true | {'do':'check-item','item':'page-true','done':true}",
                "incident check abcd page-true --open | {'do':'check-item','item':'page-true','done':false}",
                "incident send abcd customers | {'do':'send-draft','channel':'customers','text':''}",
                "incident send abcd customers --eta 1h | {'do':'send-draft','channel':'customers','text':'','eta':'2026-11-21T11:00:00Z'}",
                "incident link abcd zzzz | {'do':'link','incident':'zzzz','text':''}",
                "incident seen abcd told them | {'do':'pay-attention','text':'told them'}",
                "incident undone retry abcd f1 | {'do':'retry','undone':'f1'}",
                "incident undone skip abcd f1 --reason done | {'do':'skip','undone':'f1','reason':'done'}",
                "incident undone reroute abcd f1 --to room | {'do':'reroute','undone':'f1','channel':'room'}",
                "resolve abcd rolled back --despite lag | {'do':'resolve','text':'rolled back','despite':'lag'}",
                "incident reopen abcd | {'do':'reopen','reason':''}",
                "incident cancel abcd --reason test | {'do':'cancel','reason':'test'}",
                "incident postmortem schedule abcd 2d | {'do':'advance-postmortem','stage':'scheduled','sections':{},'text':'','at':'2026-11-23T10:00:00Z'}",
                "incident postmortem draft abcd --section summary=short | {'do':'advance-postmortem','stage':'drafted','sections':{'summary':'short'},'text':''}",
                "incident postmortem review abcd | {'do':'advance-postmortem','stage':'reviewed','sections':{},'text':''}",
                "incident postmortem publish abcd --link u | {'do':'advance-postmortem','stage':'published','sections':{},'text':'u'}",
                "incident action add abcd alert on it --owner bob --due 14d | {'do':'add-action-item','text':'alert on it','owner':'bob','due':'2026-12-05T10:00:00Z'}",
                "incident action assign abcd a1 bob | {'do':'change-action-item','item':'a1','done':false,'owner':'bob'}",
                "incident action assign abcd a1 bob --ticket LIN-7 | {'do':'change-action-item','item':'a1','done':false,'owner':'bob','ticket':'LIN-7'}",
                "incident action done abcd a1 | {'do':'change-action-item','item':'a1','done':true}",
                "incident action except abcd a1 --reason gone --due 1d | {'do':'change-action-item','item':'a1','done':false,'exception':'gone','due':'2026-11-22T10:00:00Z'}"
            })
    void sendsTheCommandThatTheServerKnows(String words, String command) {
        assertThat(desk.run(words.split(" ", -1))).isZero();
        assertThat(zephyr.lastCommand("abcd")).isEqualTo(command);
    }

    @Test
    void takesTheOnlyOpenIncidentAndSaysSo() {
        assertThat(desk.run("ack")).isZero();
        assertThat(desk.err()).isEqualTo("On abcdefghijkl-t1, the only open incident: Orders fail\n");
        assertThat(desk.out()).isEqualTo("abcdefghijkl-t1: yours\n  join the room\n");
    }

    @Test
    void takesAFirstWordThatIsNoIncidentAsText() {
        assertThat(desk.run("resolve", "rolled", "back")).isZero();
        assertThat(zephyr.lastCommand(ID)).isEqualTo("{'do':'resolve','text':'rolled back','despite':''}");
    }

    @Test
    void restoresWhatWasTerminated() {
        zephyr.answers(
                "POST /api/v1/incidents/abcd/restore",
                "{'incident':'" + ID + "','text':'runs again','hints':['look']}");
        assertThat(desk.run("incident", "restore", "abcd", "--reason", "a mistake"))
                .isZero();
        assertThat(desk.out()).isEqualTo(ID + ": runs again\n  look\n");
        FakeZephyr.Asked asked =
                zephyr.asked("POST /api/v1/incidents/abcd/restore").get(0);
        assertThat(asked.body().path("reason").asText()).isEqualTo("a mistake");
        assertThat(asked.headers()).containsEntry("user", "alice");
    }

    @Test
    void wantsToKnowWhyATerminatedIncidentComesBack() {
        assertThat(desk.run("incident", "restore", "abcd")).isEqualTo(2);
        assertThat(desk.err()).contains("--reason");
    }

    @Test
    void asksWhichOneWhenSeveralAreOpen() {
        try (FakeZephyr two = new FakeZephyr()
                .answers("GET /api/v1/incidents?status=open", "{'incidents':[{'id':'aaa'},{'id':'bbb'}]}")) {
            Desk other = new Desk(two.url());
            assertThat(other.run("ack")).isEqualTo(2);
            assertThat(other.err()).contains("2 incidents are open", "aaa", "bbb");
        }
    }

    @Test
    void acknowledgesSeveralAtOnceAndReportsEach() {
        zephyr.answers(
                "POST /api/v1/acknowledgements",
                "[{'incident':'aaa','text':'yours'},{'incident':'bbb','problem':'it is closed'}]");
        assertThat(desk.run("ack", "aaa", "bbb")).isEqualTo(1);
        assertThat(desk.out()).isEqualTo("aaa: yours\nbbb: it is closed\n");
    }

    @Test
    void acknowledgesEverythingThatRingsThePerson() {
        zephyr.answers("POST /api/v1/acknowledgements", "[{'incident':'aaa','text':'yours'}]")
                .answers("POST /api/v1/acknowledgements", "[]");
        assertThat(desk.run("ack", "--all")).isZero();
        assertThat(zephyr.asked("POST /api/v1/acknowledgements").get(0).body().toString())
                .isEqualTo("{\"all\":true}");
        assertThat(desk.run("ack", "--all")).isZero();
        assertThat(desk.out()).isEqualTo("aaa: yours\nNothing rings you.\n");
        assertThat(desk.run("ack", "--all", "aaa")).isEqualTo(2);
    }

    @Test
    void tellsARefusalInTheServersWords() {
        zephyr.answers(
                "POST /api/v1/incidents/ffff/commands",
                409,
                "{'title':'Not now','detail':'open before it can be resolved: page-true; check them, or resolve with a reason (--despite)'}");
        assertThat(desk.run("resolve", "-i", "ffff", "done")).isEqualTo(1);
        assertThat(desk.err())
                .isEqualTo(
                        "Not possible now:\nopen before it can be resolved: page-true; check them, or resolve with a reason (--despite)\n");
    }

    @Test
    void saysOnceBesideTheAnswerThatNothingSurvivesTrialMode() {
        zephyr.inTrialMode();
        assertThat(desk.run("ack", "--json")).isZero();
        assertThat(desk.err()).containsOnlyOnce("Trial mode: nothing survives.");
        assertThat(desk.out()).startsWith("{").doesNotContain("Trial");
    }

    @Test
    void saysHowToStartWhenNothingAnswers() {
        zephyr.close();
        assertThat(desk.run("ack", "abcd")).isEqualTo(3);
        assertThat(desk.err()).contains("Zephyr is not running", "./zephyr up").doesNotContain("Exception");
    }

    @Test
    void answersInJsonForPrograms() {
        assertThat(desk.run("ack", "abcd", "--json")).isZero();
        assertThat(desk.out()).contains("\"text\" : \"yours\"");
    }

    @Test
    void saysWhichTimesItUnderstands() {
        assertThat(desk.run("update", "abcd", "x", "--next", "soon")).isEqualTo(2);
        assertThat(desk.err()).contains("\"soon\" is no time", "15m");
    }
}
