package dev.zephyr.integration.slack;

import static dev.zephyr.integration.contract.VendorDouble.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.contract.PagerContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackPagerTest extends PagerContract implements VendorContract {

    private static final Page PAGE = Samples.page("inc-1/ack/1/1/ann/slack", Samples.incident("inc-1"));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));

    private final SlackVendor slack = new SlackVendor();
    private VendorDouble vendor;
    private SlackApi api;
    private Pager pager;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(slack);
        api = new SlackApi(Told.of(vendor.url()), QUICK, Clock.systemUTC(), FailureTypes.UNREACHABLE);
        pager = pager("U1");
    }

    @AfterEach
    void stop() {
        api.close();
        vendor.close();
        assertThat(slack.violations()).isEmpty();
    }

    @Override
    protected Pager pager() {
        return pager;
    }

    private Pager pager(String user) {
        return new SlackPager(api, (person, method) -> Optional.of(new Address(user, List.of())));
    }

    @Override
    protected List<String> delivered() {
        return messages().stream().map(message -> message.path("text").asText()).toList();
    }

    private List<JsonNode> messages() {
        SlackVendor.Channel conversation = slack.channel("D1");
        return conversation == null ? List.of() : conversation.messages();
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        pager().ring(PAGE);
    }

    @Override
    public int made() {
        return messages().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.UNREACHABLE;
    }

    @Test
    void aPageHasButtonsToAnswerItAndANoticeHasNone() {
        call();
        pager().ring(new Page("k/2", PageKind.NOTICE, PAGE.incident(), PAGE.recipient(), "", "fyi", null, List.of()));

        assertThat(messages().get(0).path("blocks").toString())
                .contains(SlackBlocks.ACKNOWLEDGE, "\"value\":\"inc-1\"");
        assertThat(messages().get(1).path("blocks").toString()).doesNotContain("button");
    }

    @Test
    void aPageIsNotHeldUpByALookUpThatFails() {
        call();
        vendor.only(request -> request.path().endsWith("conversations.history"));
        vendor.always(says(500, ""));
        pager().ring(Samples.page("inc-1/ack/2/1/ann/slack", Samples.incident("inc-1")));

        assertThat(messages()).hasSize(2);
    }

    @Test
    void whoIsNotInTheWorkspaceIsUnreachable() {
        ApplicationFailure failure =
                catchThrowableOfType(ApplicationFailure.class, () -> pager("X1").ring(PAGE));

        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(failure.isNonRetryable()).isTrue();
    }

    @Test
    void aTokenThatIsRevokedMakesTheNextMethodRing() {
        vendor.next(says(200, "{\"ok\":false,\"error\":\"token_revoked\"}"));

        assertThat(catchThrowableOfType(ApplicationFailure.class, this::call).getType())
                .isEqualTo(FailureTypes.UNREACHABLE);
    }
}
