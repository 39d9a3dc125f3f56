package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.TicketsContract;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import dev.zephyr.port.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTicketsTest extends TicketsContract {

    @TempDir
    private Path data;

    @Override
    protected Tickets tickets() {
        return new LocalTickets(data, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    @Override
    protected String ticket(Receipt receipt) {
        try (Stream<Path> files = Files.list(data.resolve("tickets"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(receipt.reference() + "."))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void numbersGoOnWhereTheyWere() {
        for (int number = 1; number <= 11; number++) {
            assertThat(open("k/" + number).reference()).isEqualTo("ZEP-" + number);
        }
    }

    @Test
    void aTicketBearsItsLabels() {
        Post plain = Samples.post("k", Samples.incident("inc-1"), "");
        Receipt receipt = tickets()
                .open(new Post(
                        plain.key(),
                        plain.incident(),
                        plain.channel(),
                        plain.place(),
                        plain.message(),
                        plain.announcement(),
                        List.of("post-mortem"),
                        null));
        assertThat(ticket(receipt)).contains("- labels: post-mortem");
    }

    @Test
    void aTicketIsDoneOnceSomebodyWroteSo() throws IOException {
        Receipt receipt = open("k");
        assertThat(tickets().isDone(receipt.reference())).isFalse();
        try (Stream<Path> files = Files.list(data.resolve("tickets"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(receipt.reference() + "."))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file) + "\n- done\n");
        }
        assertThat(tickets().isDone(receipt.reference())).isTrue();
    }
}
