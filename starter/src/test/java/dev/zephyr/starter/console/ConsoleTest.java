package dev.zephyr.starter.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.Caller;
import dev.zephyr.starter.TrialSetup;
import dev.zephyr.starter.ZephyrApplication;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The pages as somebody uses them who has no scripts. */
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsoleTest {

    @Value("${local.server.port}")
    private int port;

    private Browser browser;

    @BeforeEach
    void aBrowser() {
        browser = new Browser(port);
    }

    @Test
    void leadsAnIncidentFromTheDeclarationToTheResolution() {
        browser.as("alice");
        Document page = declare("search", "Search answers slowly", "SEV-3");
        String id = Browser.id(page);
        assertThat(page.expectFirst("h1").text()).contains("SEV-3", "Search answers slowly");
        assertThat(page.expectFirst(".ladder").text()).contains("First to be paged");
        assertThat(browser.open("/")
                        .expectFirst("li.unanswered a[href$=" + id + "]")
                        .text())
                .contains("Search answers slowly");

        Document mine = browser.send(page, "form.big", Map.of());
        assertThat(mine.expectFirst(".strip.good").text()).isEqualTo("yours");
        assertThat(mine.select("form.big")).isEmpty();
        assertThat(mine.expectFirst("#live .facts").text()).contains("alice leads");

        Document told = browser.send(
                mine, form("update"), Map.of("fields.text", "Rolling back", "fields.impact", "slow search"));
        assertThat(told.expectFirst(".timeline").text()).contains("Rolling back");
        assertThat(told.expectFirst("#live .pair").text()).contains("slow search");

        Document over = browser.send(told, form("resolve"), Map.of("text", "Rolled back"));
        assertThat(over.expectFirst("#live .facts strong").text()).isEqualTo("resolution");
        assertThat(over.select(form("reopen"))).hasSize(1);
    }

    @Test
    void showsWhatEachSeverityMeansWhereItIsPickedAndAsksTheQuestions() {
        browser.as("bob");
        Document form = browser.open("/declare?service=api");
        assertThat(form.expectFirst("fieldset.scale").text())
                .contains("SEV-1", "A region is down", "SEV-2", "customers can tell", "SEV-3");

        Document page = declare("api", "API refuses partners", "");
        assertThat(page.expectFirst("h1 .severity").text()).isEqualTo("unknown");
        assertThat(page.expectFirst("fieldset.questions").text()).contains("Can customers notice it?");

        Document assessed = browser.send(page, form("assess"), Map.of("answers.customers-notice", "yes"));
        assertThat(assessed.expectFirst("h1 .severity").text()).isEqualTo("SEV-2");
        assertThat(assessed.select("input[name=answers.customers-notice][value=yes][checked]"))
                .hasSize(1);
    }

    @Test
    void saysWhyACommandWasRefused() {
        browser.as("alice");
        Document page = declare("payments", "Payments hang", "SEV-2");

        Document refused = browser.send(page, form("escalate"), Map.of("level", "nowhere"));

        assertThat(refused.expectFirst(".strip.alarm[role=alert]").text()).contains("nowhere", "founder");
        assertThat(Browser.id(refused)).isEqualTo(Browser.id(page));
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        browser.as("alice");
        Document page = declare("search", "Search sends twice", "SEV-3");
        browser.send(page, form("note"), Map.of("text", "looked at the dashboards"));
        Document again = browser.send(page, form("note"), Map.of("text", "looked at the dashboards"));

        assertThat(again.expectFirst(".timeline").select("tr").eachText())
                .filteredOn(row -> row.contains("looked at the dashboards"))
                .hasSize(1);
    }

    @Test
    void wantsToKnowWhoItIsBeforeAnythingIsDone() {
        Document refused = browser.send(browser.open("/declare"), "form[method=post].card", Map.of("summary", "x"));

        assertThat(refused.connection().response().statusCode()).isEqualTo(403);
        assertThat(refused.expectFirst("[role=alert]").text()).contains("say who you are");
    }

    @Test
    void takesNoFormFromElsewhere() {
        browser.as("alice");
        Document page = declare("api", "API for a foreign form", "SEV-3");

        Document refused = browser.send(page, "form.big", Map.of(), "https://elsewhere.example.com");

        assertThat(refused.connection().response().statusCode()).isEqualTo(403);
        assertThat(browser.open("/incidents/" + Browser.id(page)).select("form.big"))
                .hasSize(1);
    }

    @Test
    void rendersWhatOthersWroteAsText() {
        browser.as("alice");
        Document page = declare("search", "<img src=x onerror=alert(1)>", "SEV-3");

        assertThat(page.select("img")).isEmpty();
        assertThat(page.expectFirst("h1").text()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void answersOnAPageThatThereIsNoSuchIncident() {
        Document page = browser.open("/incidents/zz");

        assertThat(page.connection().response().statusCode()).isEqualTo(404);
        assertThat(page.expectFirst("[role=alert]").text()).contains("there is no incident");
    }

    @Test
    void showsEverybodyTheirInboxInTheirOwnZone() {
        browser.as("alice");
        Document page = declare("search", "Search for the inbox", "SEV-2");
        String id = Browser.id(page);
        String call = "{\"command\":{\"do\":\"call-person\",\"person\":\"heidi\",\"reason\":\"for her eyes\"}}";
        new Caller(port).post("alice", "/api/v1/incidents/" + id + "/commands", call);
        browser.as("heidi");

        Document inbox =
                Caller.until(() -> browser.open("/inbox"), it -> it.text().contains("Search for the inbox"));

        Element message = inbox.expectFirst(".message:contains(Search for the inbox)");
        assertThat(message.selectFirst("a[href$=" + id + "]")).isNotNull();
        assertThat(message.text()).contains("UTC)");
    }

    @Test
    void showsTheWholePathOfEachServiceWithWhoIsOnIt() {
        Document page = browser.open("/oncall");

        assertThat(page.expectFirst("section:has(h2:contains(checkout)) .ladder")
                        .text())
                .contains("First to be paged", "answers within 5m", "Engineering manager on call", "Founder on call");
    }

    @Test
    void allowsNothingThatDoesNotComeWithThePage() {
        String policy = browser.open("/").connection().response().header("Content-Security-Policy");

        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    }

    private Document declare(String service, String summary, String severity) {
        Document form = browser.open("/declare?service=" + service);
        Map<String, String> values =
                severity.isEmpty() ? Map.of("summary", summary) : Map.of("summary", summary, "severity", severity);
        Document answer = browser.send(form, "form[method=post].card", values);
        return answer.select("input[name=force]").isEmpty()
                ? answer
                : browser.send(
                        answer,
                        "form[method=post].card",
                        severity.isEmpty()
                                ? Map.of("summary", summary, "force", "true")
                                : Map.of("summary", summary, "severity", severity, "force", "true"));
    }

    private static String form(String command) {
        return "form:has(input[name=do][value=" + command + "])";
    }
}
