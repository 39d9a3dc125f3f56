package dev.zephyr.worker;

import dev.zephyr.communication.Announcement;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;

/** Rings a person by mail: the slowest way, as a last contact method or for those who are only told. */
final class MailPager implements Pager {

    private final Mail mail;
    private final Addresses addresses;

    MailPager(Mail mail, Addresses addresses) {
        this.mail = mail;
        this.addresses = addresses;
    }

    @Override
    public Receipt ring(Page page) {
        String responder = page.recipient().responder();
        String method = page.recipient().method();
        Address address = addresses
                .find(responder, method)
                .orElseThrow(() -> Failures.refuse(
                        FailureTypes.UNREACHABLE,
                        "could not mail " + responder + " by " + method + " for " + page.key()
                                + ": no address is known; add it to the catalogue"));
        Announcement said = new Announcement(Disclosure.headline(page.incident()), page.text());
        return mail.send(new Post(
                page.key(), page.incident(), "mail", address.uri(), page.kind().wire(), said));
    }
}
