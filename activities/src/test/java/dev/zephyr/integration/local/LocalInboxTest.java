package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.Json;
import dev.zephyr.integration.contract.PagerContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.Page;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Receipt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalInboxTest extends PagerContract {

    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    @TempDir
    private Path data;

    @Override
    protected Pager pager() {
        // A new object each time: nothing may live in memory only.
        return new LocalInbox(data, CLOCK);
    }

    @Override
    protected List<String> delivered() {
        return new LocalInbox(data, CLOCK).list("ann").stream().map(Json::write).toList();
    }

    @Test
    void listsTheNewestFirst() {
        Page first = Samples.page("k/1", Samples.incident("inc-1"));
        Page second = Samples.page("k/2", Samples.incident("inc-1"));
        new LocalInbox(data, CLOCK).ring(first);
        new LocalInbox(data, Clock.offset(CLOCK, Duration.ofMillis(1))).ring(second);

        assertThat(new LocalInbox(data, CLOCK).list("ann"))
                .extracting(InboxItem::key)
                .containsExactly("k/2", "k/1");
        assertThat(new LocalInbox(data, CLOCK).list("nobody")).isEmpty();
        assertThat(data.resolve("inbox/nobody")).doesNotExist();
    }

    @Test
    void whatAKillLeftHalfWrittenIsNeitherShownNorInTheWay() throws Exception {
        Receipt first = pager().ring(Samples.page("k/1", Samples.incident("inc-1")));
        Files.writeString(data.resolve("inbox/ann/.writing"), "{\"key\":\"k/");

        assertThat(delivered()).hasSize(1);
        pager().ring(Samples.page("k/2", Samples.incident("inc-1")));
        assertThat(delivered()).hasSize(2);
        assertThat(data.resolve("inbox/ann").resolve(first.reference())).exists();
    }

    @Test
    void aPersonsIdCanNotLeaveTheFolder() {
        assertThat(Names.safe("../../etc/passwd")).matches("[a-z0-9._-]+").doesNotStartWith(".");
        assertThat(Names.safe("Ann")).isNotEqualTo(Names.safe("ann"));
        assertThat(Names.safe("名")).isNotEqualTo(Names.safe("前")).isNotEmpty();
    }
}
