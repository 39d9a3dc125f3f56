package dev.zephyr.integration.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.contract.PagerContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Recipient;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagerDutyPagerTest extends PagerContract implements VendorContract {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));
    private static final String KEY = "inc-1/ack/1/1/ann/phone";

    private final PagerDutyVendor pagerDuty = new PagerDutyVendor();
    private VendorDouble vendor;
    private Http http;
    private VendorTold told;

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(pagerDuty);
        http = new Http("pagerduty", QUICK, Clock.systemUTC());
        told = new VendorTold(
                Map.of("events-url", List.of(vendor.url()), "url", List.of(vendor.url())), PagerDutyVendor.TOKEN);
    }

    @AfterEach
    void stop() {
        http.close();
        vendor.close();
    }

    @Override
    protected Pager pager() {
        return pager(new Secret(PagerDutyVendor.ROUTING_KEY));
    }

    private Pager pager(Secret... routing) {
        return new PagerDutyPager(told, (person, method) -> Optional.of(new Address("PANN", List.of(routing))), http);
    }

    @Override
    protected List<String> delivered() {
        return pagerDuty.paged().stream()
                .map(alert -> alert.path("payload").toString())
                .toList();
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        pager().ring(page(KEY, PageKind.PAGE));
    }

    @Override
    public int made() {
        return pagerDuty.paged().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.UNREACHABLE;
    }

    @Test
    void somebodyElsesAnswerAcknowledgesItThereAndTheEndResolvesIt() {
        call();
        assertThat(state()).isEqualTo("triggered");
        pager().ring(page(KEY + "/join", PageKind.JOIN));
        assertThat(state()).isEqualTo("acknowledged");
        pager().ring(page(KEY + "/stand-down", PageKind.STAND_DOWN));
        assertThat(pagerDuty.open()).isEmpty();
        assertThat(pagerDuty.paged()).hasSize(1);
    }

    @Test
    void whatOnlyTellsIsLeftToTheNextMethod() {
        ApplicationFailure failure =
                catchThrowableOfType(ApplicationFailure.class, () -> pager().ring(page(KEY, PageKind.NOTICE)));

        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(pagerDuty.paged()).isEmpty();
    }

    @Test
    void aKeyThatIsTooLongIsShortenedAlwaysToTheSame() {
        Page page = page(KEY + "/" + "x".repeat(300), PageKind.PAGE);
        pager().ring(page);
        pager().ring(page);

        assertThat(pagerDuty.paged()).hasSize(1);
    }

    @Test
    void anAcceptanceInOtherWordsIsNone() {
        vendor.next(VendorDouble.says(200, "<html>Welcome to this network</html>"));
        assertThat(catchThrowableOfType(ApplicationFailure.class, this::call).isNonRetryable())
                .isFalse();
        call();

        assertThat(pagerDuty.paged()).hasSize(1);
    }

    @Test
    void withoutARoutingKeyTheNextMethodIsTriedAtOnce() {
        ApplicationFailure failure = catchThrowableOfType(
                ApplicationFailure.class, () -> pager(new Secret[0]).ring(page(KEY, PageKind.PAGE)));

        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(failure).hasMessageContaining("routing-key in integrations.yaml");
    }

    @Test
    void theTurnsOfAScheduleAreRead() {
        PagerDutyOnCall.Turn bob = new PagerDutyOnCall.Turn("PBOB", Samples.NOW, Samples.NOW.plus(Duration.ofDays(7)));
        pagerDuty.schedule("PSCHED", bob);
        PagerDutyOnCall onCall = new PagerDutyOnCall(told, http);

        assertThat(onCall.turns("PSCHED", Samples.NOW, Samples.NOW.plusSeconds(60)))
                .containsExactly(bob);
        assertThat(catchThrowableOfType(
                        ApplicationFailure.class,
                        () -> onCall.turns("PELSE", Samples.NOW, Samples.NOW.plusSeconds(60))))
                .hasMessageContaining("could not read the schedule PELSE");
    }

    private String state() {
        return pagerDuty.open().get(KEY).path("state").asText();
    }

    private static Page page(String key, PageKind kind) {
        IncidentBrief incident = Samples.incident("inc-1");
        Recipient ann = new Recipient("ann", "phone", "pagerduty");
        return new Page(key, kind, incident, ann, "step", Samples.DETAIL, null, List.of());
    }
}
