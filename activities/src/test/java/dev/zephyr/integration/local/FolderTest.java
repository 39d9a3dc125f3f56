package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.integration.contract.Samples;
import dev.zephyr.port.Receipt;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    private static final int TICKETS = 40;

    @TempDir
    private Path data;

    /** Opens tickets in a process of its own. */
    public static void main(String[] arguments) {
        LocalTickets tickets = new LocalTickets(Path.of(arguments[0]), Clock.systemUTC());
        for (int number = 0; number < TICKETS; number++) {
            tickets.open(Samples.post(arguments[1] + "/" + number, Samples.incident("inc-1"), "ZEP"));
        }
    }

    @Test
    void processesThatShareItTakeTurnsAndAKilledOneLeavesNothingInTheWay() throws Exception {
        Process killed = start("killed");
        Process other = start("other");
        LocalTickets tickets = new LocalTickets(data, Clock.systemUTC());
        Path folder = data.resolve("tickets");
        while (new Folder(folder).names("").size() < TICKETS / 4) {
            Thread.sleep(2);
        }
        killed.destroyForcibly().waitFor();
        List<Receipt> own = new ArrayList<>();
        for (int number = 0; number < TICKETS; number++) {
            own.add(tickets.open(Samples.post("own/" + number, Samples.incident("inc-1"), "ZEP")));
        }

        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(new HashSet<>(own)).hasSize(TICKETS);
        List<String> names = new Folder(folder).names("");
        Set<String> numbers = new HashSet<>(
                names.stream().map(name -> name.substring(0, name.indexOf('.'))).toList());
        assertThat(numbers).hasSameSizeAs(names).hasSizeGreaterThanOrEqualTo(2 * TICKETS);
    }

    private Process start(String name) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderTest.class.getName(),
                        data.toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
