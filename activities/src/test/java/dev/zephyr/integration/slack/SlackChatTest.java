package dev.zephyr.integration.slack;

import static dev.zephyr.integration.contract.VendorDouble.acceptsThenSays;
import static dev.zephyr.integration.contract.VendorDouble.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.contract.ChatContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.Chat;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackChatTest extends ChatContract implements VendorContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(15));
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final Map<String, String> ACCOUNTS = Map.of("ann", "U1", "bob", "U2", "gone", "X9");

    private final SlackVendor slack = new SlackVendor();
    private VendorDouble vendor;
    private SlackApi api;
    private SlackChat chat;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(slack);
        slack.has("general", "U0");
        slack.has("incidents", "U0");
        slack.has("security", "U0");
        restart();
    }

    /** As another worker would: nothing remembered. */
    private void restart() {
        if (api != null) {
            api.close();
        }
        api = new SlackApi(Told.of(vendor.url()), QUICK, CLOCK, FailureTypes.REFUSED);
        chat = new SlackChat(
                api,
                (vendorName, person) -> Optional.ofNullable(ACCOUNTS.get(person)),
                (channel, service) -> List.of());
    }

    @AfterEach
    void stop() {
        api.close();
        vendor.close();
        assertThat(slack.violations()).isEmpty();
    }

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected String room(Receipt room) {
        SlackVendor.Channel channel = slack.channel(room.reference());
        return channel.topic() + "\n" + channel.said();
    }

    @Override
    protected String channel(String name) {
        return slack.named(name.substring(1)).said();
    }

    @Override
    protected String card(Receipt room) {
        assertThat(slack.channel(room.reference()).pinned()).hasSize(1);
        return slack.channel(room.reference()).pinned().get(0).path("blocks").toString();
    }

    @Override
    protected boolean isArchived(Receipt room) {
        return slack.channel(room.reference()).isArchived();
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        chat.post(Samples.post("inc-1/tell", Samples.incident("inc-1"), "#incidents"));
    }

    @Override
    public int made() {
        return slack.named("incidents").messages().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.REFUSED;
    }

    @Test
    void anotherWorkerFindsRoomMessageAndCardAgain() {
        Receipt room = openRoom(false);
        chat.showCard(Samples.card("c/1", Samples.incident("inc-1"), "inc-checkout", "investigating"));
        call();
        restart();

        assertThat(openRoom(false)).isEqualTo(room);
        chat.showCard(Samples.card("c/2", Samples.incident("inc-1"), "inc-checkout", "monitoring"));
        call();

        assertThat(slack.all()).hasSize(4);
        assertThat(slack.channel(room.reference()).messages()).hasSize(1);
        assertThat(slack.channel(room.reference()).topicChanges()).isEqualTo(1);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void anOpeningThatBreaksOffAtAnyStepIsResumed() {
        int whole = callsOf(() -> openRoom(false));
        for (int step = 1; step <= whole; step++) {
            String incident = "inc-broken-" + step;
            for (int good = 1; good < step; good++) {
                vendor.next((exchange, normally) -> reply(exchange, normally.reply()));
            }
            vendor.next(acceptsThenSays(500, ""));
            assertThat(catchThrowableOfType(ApplicationFailure.class, () -> open(incident)))
                    .isNotNull();
            vendor.recover();
            Receipt room = open(incident);

            assertThat(slack.channel(room.reference()).topic()).isEqualTo("Checkout is being looked at");
            assertThat(slack.all().stream().filter(channel -> channel.name().startsWith("inc-same-")))
                    .as("rooms after a break at step " + step)
                    .hasSize(step);
        }
    }

    private static void reply(HttpExchange exchange, VendorDouble.Reply reply) throws IOException {
        says(reply.status(), reply.body()).answer(exchange, () -> reply);
    }

    private Receipt open(String incident) {
        return chat.openRoom(Samples.post(incident + "/room", Samples.incident(incident), "inc-same"));
    }

    private int callsOf(Runnable work) {
        int before = slack.methods().size();
        work.run();
        return slack.methods().size() - before;
    }

    @Test
    void aRoomOfSomebodyElseIsNeverTaken() {
        Receipt ours = openRoom(false);
        String name = slack.channel(ours.reference()).name();
        SlackVendor other = new SlackVendor();
        other.has(name, "UELSE");

        assertThat(ours.shown()).isEqualTo("#" + name);
        assertThat(openIn(other).shown()).isEqualTo("#" + name + "-2");
    }

    private Receipt openIn(SlackVendor workspace) {
        try (VendorDouble there = new VendorDouble(workspace);
                SlackApi way = new SlackApi(Told.of(there.url()), QUICK, CLOCK, FailureTypes.REFUSED)) {
            return new SlackChat(way, (vendorName, person) -> Optional.empty(), (channel, service) -> List.of())
                    .openRoom(Samples.post("inc-1/room", Samples.incident("inc-1"), "inc-checkout"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theRoomOfARestrictedIncidentIsPrivate() {
        assertThat(slack.channel(openRoom(true).reference()).isPrivate()).isTrue();
        assertThat(slack.channel(openRoom(true).reference()).isPrivate()).isTrue();
        assertThat(slack.all()).hasSize(4);
    }

    @Test
    void theCardBringsPeopleInAndOneWhoCanNotComeKeepsNobodyOut() {
        Receipt room = openRoom(false);
        chat.showCard(Samples.card("c/1", Samples.incident("inc-1"), room.reference(), "x", "ann"));
        chat.showCard(
                Samples.card("c/2", Samples.incident("inc-1"), room.reference(), "x", "gone", "ann", "bob", "eve"));

        assertThat(slack.channel(room.reference()).members()).containsExactly(SlackVendor.BOT, "U1", "U2");
    }

    @Test
    void theRunbookIsBookmarkedOnceAndAPinnedMessageIsPinned() {
        Receipt room = openRoom(false);
        chat.showCard(Samples.card("c/1", Samples.incident("inc-1"), room.reference(), "x"));
        restart();
        chat.showCard(Samples.card("c/1", Samples.incident("inc-1"), room.reference(), "x"));
        chat.post(post(room.reference(), new Announcement("Runbook", "runbooks/incident.md", false, true)));

        assertThat(slack.channel(room.reference()).bookmarks())
                .containsExactly("https://runbooks.example.com/checkout");
        assertThat(slack.channel(room.reference()).pinned())
                .hasSize(2)
                .last()
                .satisfies(message -> assertThat(message.path("text").asText()).contains("runbooks/incident.md"));
    }

    @Test
    void onlyThePolicysOwnHereAlertsAnybody() {
        String attack = "<!channel> <@U1> <https://evil.example|click> & @here";
        chat.post(post("#incidents", new Announcement("SEV1", "@here " + attack, true, false)));

        String sent = channel("#incidents")
                + slack.named("incidents").messages().get(0).path("blocks");
        assertThat(sent).contains("<!here> ").doesNotContain("<!channel>", "<@U1>", "<https");
        assertThat(channel("#incidents")).contains("&lt;!channel&gt; &lt;@U1&gt;", "&amp; @here");

        chat.post(new Post("k/2", Samples.incident("inc-1"), "c", "#general", "m", new Announcement("T", "@here x")));
        assertThat(channel("#general")).doesNotContain("<!here>").contains("@here x");
    }

    @Test
    void aLongMessageIsTakenApartAndNothingOfItLost() {
        String text = "& line of text that goes on\n".repeat(400);
        chat.post(post("#incidents", new Announcement("Title", text)));

        JsonNode blocks = slack.named("incidents").messages().get(0).path("blocks");
        StringBuilder whole = new StringBuilder();
        for (int i = 1; i < blocks.size(); i++) {
            String part = blocks.get(i).path("text").path("text").asText();
            assertThat(part.length()).isLessThanOrEqualTo(3000);
            whole.append(part);
        }
        assertThat(whole.toString().replace("&amp;", "").replaceAll("\\s", ""))
                .isEqualTo(text.replace("&", "").replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "invalid_auth", "account_inactive"})
    void whatTheAppMayNotDoSaysWhatToMend(String error) {
        vendor.next(says(200, "{\"ok\":false,\"error\":\"" + error + "\",\"needed\":\"channels:history\"}"));

        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, this::call);
        assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getOriginalMessage()).contains(error, "channels:history", "then retry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"internal_error\"}",
                "{\"ok\":false,\"error\":\"ratelimited\"}",
                "{\"ok\":false}",
                "{}",
                "<html>all is well</html>",
                ""
            })
    void aLyingTwoHundredIsTriedAgain(String body) {
        vendor.next(says(200, body));

        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, this::call);
        assertThat(failure.isNonRetryable()).isFalse();
        call();
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void aChannelThatTheAppDoesNotSeeIsFinalWithWhatToDo() {
        ApplicationFailure failure = catchThrowableOfType(
                ApplicationFailure.class, () -> chat.post(post("#nowhere", new Announcement("T", "x"))));

        assertThat(failure.getType()).isEqualTo(FailureTypes.REFUSED);
        assertThat(failure.getOriginalMessage()).contains("#nowhere", "invite the app");
    }

    private Receipt openRoom(boolean confidential) {
        IncidentBrief plain = Samples.incident("inc-1");
        IncidentBrief incident = new IncidentBrief(
                plain.id(),
                plain.title(),
                plain.severity(),
                plain.service(),
                plain.phase(),
                plain.opened(),
                false,
                false,
                null,
                confidential,
                Map.of());
        return chat.openRoom(Samples.post("inc-1/room", incident, "inc-checkout"));
    }

    private static Post post(String place, Announcement said) {
        return new Post("k/1", Samples.incident("inc-1"), "c", place, "m", said);
    }
}
