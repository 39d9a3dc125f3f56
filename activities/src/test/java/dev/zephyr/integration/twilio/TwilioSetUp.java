package dev.zephyr.integration.twilio;

import dev.zephyr.integration.Address;
import dev.zephyr.integration.contract.PagerContract;
import dev.zephyr.integration.contract.VendorContract;
import dev.zephyr.integration.contract.VendorDouble;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.integration.http.Http;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Recipient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Twilio's double and the pager at it, for both ways to ring. Bad days are for what is sent: a look-up that fails is none. */
abstract class TwilioSetUp extends PagerContract implements VendorContract {

    static final String ANN = "+4915112345678";
    static final String KEY = "inc-1/ack/1/1/ann/phone";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limits QUICK = new Limits(SECOND, SECOND, 8, Duration.ofMinutes(1));

    final TwilioVendor twilio = new TwilioVendor();

    private final String kind;
    private VendorDouble vendor;
    private Http http;
    private Pager pager;

    TwilioSetUp(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws IOException {
        vendor = new VendorDouble(twilio);
        vendor.only(request -> request.method().equals("POST"));
        http = new Http("twilio", QUICK, Clock.systemUTC());
        pager = pager(TwilioVendor.TOKEN, ANN);
    }

    @AfterEach
    void stop() {
        http.close();
        vendor.close();
    }

    /** As after a restart: nothing is remembered. */
    Pager pager(String token, String number) {
        Pager adapter = new TwilioPager(
                new VendorTold(TwilioVendor.settings(vendor.url()), token),
                (person, method) -> Optional.of(new Address(number, List.of())),
                person -> ZoneId.of("UTC"),
                http,
                InstantSource.system());
        return page -> adapter.ring(by(page, page.kind()));
    }

    /** The same by this way to ring. */
    Page by(Page page, PageKind as) {
        Recipient recipient = new Recipient(page.recipient().responder(), "phone", kind);
        return new Page(
                page.key(),
                as,
                page.incident(),
                recipient,
                page.step(),
                page.text(),
                as == PageKind.PAGE ? page.dueAt() : null,
                page.authority(),
                page.pace(),
                page.others());
    }

    @Override
    protected Pager pager() {
        return pager;
    }

    @Override
    public VendorDouble vendor() {
        return vendor;
    }

    @Override
    public int made() {
        return delivered().size();
    }

    @Override
    public String finalType() {
        return FailureTypes.UNREACHABLE;
    }
}
