package dev.zephyr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zephyr.catalogue.directory.Address;
import dev.zephyr.catalogue.directory.ContactBook;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Recipient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPagerTest {

    @TempDir
    private Path folder;

    private final List<Post> sent = new ArrayList<>();

    @Test
    void mailsThePageToTheAddressInTheCatalogue() {
        pager((person, method) -> Optional.of(new Address("ann@example.com", null)))
                .ring(page());

        assertThat(sent).singleElement().satisfies(post -> {
            assertThat(post.key()).isEqualTo("key");
            assertThat(post.place()).isEqualTo("ann@example.com");
            assertThat(post.announcement().title()).isEqualTo("SEV-1: Checkout is down");
            assertThat(post.announcement().text()).isEqualTo("text");
        });
    }

    @Test
    void saysWhatToDoForAPersonWithoutAnAddress() {
        MailPager pager = pager((person, method) -> Optional.empty());

        assertThatThrownBy(() -> pager.ring(page())).hasMessageContaining("ann").hasMessageContaining("catalogue");
        assertThat(sent).isEmpty();
    }

    private MailPager pager(ContactBook contacts) {
        Secrets secrets = new Secrets(folder, name -> null);
        return new MailPager(
                mail -> {
                    sent.add(mail);
                    return Receipt.NONE;
                },
                new CatalogueAddresses(contacts, secrets));
    }

    private static Page page() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        return new Page(
                "key",
                PageKind.PAGE,
                new IncidentBrief("id", "Checkout is down", "SEV-1", "checkout", "detection", now, false, false),
                new Recipient("ann", "mail", "mail"),
                "step",
                "text",
                now.plusSeconds(300),
                List.of());
    }
}
