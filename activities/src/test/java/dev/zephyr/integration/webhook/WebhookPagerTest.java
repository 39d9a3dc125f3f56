package dev.zephyr.integration.webhook;

import static dev.zephyr.integration.contract.VendorDouble.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.Json;
import dev.zephyr.integration.Secret;
import dev.zephyr.integration.contract.HookVendor;
import dev.zephyr.integration.contract.PagerContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPagerTest extends PagerContract implements VendorContract {

    private static final String KEY = "inc-1/ack/1/1/ann/phone";
    private static final Page PAGE = Samples.page(KEY, Samples.incident("inc-1"));
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final WebhookSettings PATIENT = within(Duration.ofSeconds(5));
    private static final WebhookSettings QUICK = within(Duration.ofSeconds(1));
    private static final WebhookSettings IMPATIENT = within(Duration.ofMillis(300));

    private HookVendor hook;
    private VendorDouble vendor;
    private Webhook webhook;

    @BeforeEach
    void start() throws IOException {
        hook = new HookVendor();
        vendor = new VendorDouble(hook);
        webhook = new Webhook(PATIENT, CLOCK);
    }

    @AfterEach
    void stop() {
        webhook.close();
        vendor.close();
    }

    @Override
    protected Pager pager() {
        return pager(vendor.url());
    }

    private static WebhookSettings within(Duration whole) {
        return new WebhookSettings(Set.of(), new Limits(whole, whole, 8, Duration.ofMinutes(1)));
    }

    private Pager pager(String url) {
        return pager(webhook, url);
    }

    private static Pager pager(Webhook webhook, String url) {
        Address address = new Address(url, List.of(new Secret("tell nobody")));
        return new WebhookPager(
                webhook, (responder, method) -> Optional.of(address).filter(known -> responder.equals("ann")), CLOCK);
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public void call() {
        try (Webhook quick = new Webhook(QUICK, CLOCK)) {
            pager(quick, vendor.url()).ring(PAGE);
        }
    }

    @Override
    public int made() {
        return delivered().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.UNREACHABLE;
    }

    @Override
    protected List<String> delivered() {
        return hook.accepted();
    }

    @Test
    void theRequestIsSignedOverKeyTimeAndBody() throws Exception {
        pager().ring(PAGE);

        VendorDouble.Request request = vendor.requests().get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("tell nobody".getBytes(UTF_8), "HmacSHA256"));
        byte[] expected =
                mac.doFinal((KEY + "." + Samples.NOW.getEpochSecond() + "." + request.body()).getBytes(UTF_8));
        assertThat(request.headers().getFirst("webhook-id")).isEqualTo(KEY);
        assertThat(request.headers().getFirst("webhook-timestamp")).isEqualTo("" + Samples.NOW.getEpochSecond());
        assertThat(request.headers().getFirst("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
    }

    @Test
    void theBodyIsTheDocumentedOne() throws Exception {
        pager().ring(PAGE);

        Map<?, ?> body = Json.read(hook.accepted().get(0), Map.class);
        assertThat(body.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "incident",
                        "severity",
                        "summary",
                        "text",
                        "recipient",
                        "method",
                        "step",
                        "dueAt",
                        "sentAt",
                        "authority",
                        "others");
        assertThat(body.get("kind")).isEqualTo("page");
        assertThat(body.get("sentAt")).isEqualTo("2026-11-21T09:30:00Z");
    }

    @Test
    void tooManyRequestsIsRetriedWhenTheVendorSays() {
        vendor.next(says(429, "", "Retry-After: 7"));
        assertThat(failure().getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        vendor.next(says(429, "", "Retry-After: Sat, 21 Nov 2026 09:30:20 GMT"));
        assertThat(failure().getNextRetryDelay()).isEqualTo(Duration.ofSeconds(20));
        vendor.next(says(503, "", "Retry-After: 86400"));
        assertThat(failure().getNextRetryDelay()).isEqualTo(Duration.ofSeconds(60));
        vendor.next(says(503, "", "Retry-After: soon"));
        assertThat(failure().getNextRetryDelay()).isNull();

        assertThat(pager().ring(PAGE).reference()).startsWith("msg-");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429, 408, 409})
    void aFailureOfTheVendorMayPass(int status) {
        vendor.next(says(status, "oops"));

        ApplicationFailure failure = failure();
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getType()).isEqualTo(Failures.UNAVAILABLE);
        assertThat(failure.getOriginalMessage()).contains(KEY, "127.0.0.1", String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 422, 302})
    void aRefusalIsFinalSoThatTheNextMethodIsTried(int status) {
        vendor.next(says(status, "", "Location: " + vendor.url()));

        ApplicationFailure failure = failure();
        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void anAcceptedPageStaysAcceptedWhateverTheAnswerLooksLike() {
        vendor.next(says(200, "<html>"));
        assertThat(pager().ring(PAGE)).isEqualTo(Receipt.NONE);
        vendor.next(says(200, "{\"id\":\"" + "x".repeat(200_000) + "\"}"));
        assertThat(pager().ring(PAGE)).isEqualTo(Receipt.NONE);
        vendor.next(says(202, "", "X-Message-Id: m-1"));
        assertThat(pager().ring(PAGE)).isEqualTo(new Receipt("m-1"));
        hurry();
        vendor.next(vendor.hangsAfterAccepting());
        assertThat(pager().ring(PAGE)).isEqualTo(Receipt.NONE);
    }

    @Test
    void aHangingHostHoldsNoMoreThanItsOwnSlots() throws Exception {
        List<CompletableFuture<ApplicationFailure>> hanging = new ArrayList<>();
        for (int call = 0; call < PATIENT.limits().inFlight(); call++) {
            vendor.next(vendor.hangs());
            hanging.add(CompletableFuture.supplyAsync(this::failure, task -> new Thread(task).start()));
        }
        while (vendor.requests().size() < PATIENT.limits().inFlight()) {
            Thread.sleep(2);
        }

        assertThat(failure().getOriginalMessage()).contains("in flight");
        try (VendorDouble healthy = new VendorDouble(new HookVendor())) {
            assertThat(pager(healthy.url()).ring(PAGE).reference()).startsWith("msg-");
        }
        vendor.release();
        for (CompletableFuture<ApplicationFailure> call : hanging) {
            assertThat(call.get().isNonRetryable()).isFalse();
        }
        assertThat(pager().ring(PAGE).reference()).startsWith("msg-");
    }

    @Test
    void whoHasNoUsableAddressIsUnreachableAndNoAddressIsTold() {
        for (String url : List.of("https://10.0.0.1/token-1", "http://example.org/token-1", "token-1 ")) {
            ApplicationFailure failure = catchThrowableOfType(
                    ApplicationFailure.class, () -> pager(url).ring(PAGE));
            assertThat(failure.getType()).isEqualTo(FailureTypes.UNREACHABLE);
            assertThat(failure.isNonRetryable()).isTrue();
            assertThat(failure.getOriginalMessage()).doesNotContain("token-1");
        }
        Pager nobody = new WebhookPager(webhook, (responder, method) -> Optional.empty(), CLOCK);
        assertThat(catchThrowableOfType(ApplicationFailure.class, () -> nobody.ring(PAGE))
                        .getType())
                .isEqualTo(FailureTypes.UNREACHABLE);
    }

    private void hurry() {
        webhook.close();
        webhook = new Webhook(IMPATIENT, CLOCK);
    }

    private ApplicationFailure failure() {
        return catchThrowableOfType(ApplicationFailure.class, () -> pager().ring(PAGE));
    }
}
