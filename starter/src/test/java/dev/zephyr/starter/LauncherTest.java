package dev.zephyr.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does before it starts any Java. */
@RequiresTool("bash")
class LauncherTest {

    private record Answer(int code, String text) {}

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void aCheckoutWithASpaceInItsPath() throws IOException {
        checkout = Files.createDirectories(folder.resolve("my checkout"));
        Files.copy(Path.of("..", "zephyr"), checkout.resolve("zephyr"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void explainsItself() throws Exception {
        Answer answer = zephyr("8080", "--help");

        assertThat(answer.code()).isZero();
        assertThat(answer.text()).contains("up --detach", "ZEPHYR_PORT", "TEMPORAL_ADDRESS");
    }

    @Test
    void saysThatNothingRuns() throws Exception {
        assertThat(zephyr("8080", "status")).isEqualTo(new Answer(3, "Zephyr does not run\n"));
        assertThat(zephyr("8080", "down")).isEqualTo(new Answer(0, "Zephyr does not run\n"));
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("zephyr"));

        assertThat(run("8080", link, "status").code()).isEqualTo(3);
        assertThat(checkout.resolve("data")).isDirectory();
    }

    @Test
    void neverEndsAProcessThatIsNotItsOwn() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(checkout.resolve("data"));
            Files.writeString(checkout.resolve("data/zephyr.pid"), stranger.pid() + "\n");
            Files.writeString(checkout.resolve("data/temporal.json"), "{\"pid\": " + stranger.pid() + ", \"port\": 1}");

            assertThat(zephyr("8080", "down", "--force").text()).isEqualTo("Zephyr does not run\n");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void namesAnotherPortWhenTheOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Answer answer = zephyr(String.valueOf(taken.getLocalPort()), "up");

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.text())
                    .contains("port " + taken.getLocalPort() + " is taken by")
                    .contains("ZEPHYR_PORT=" + (taken.getLocalPort() + 1) + " zephyr up");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(zephyr("8080", "up", "--background").text()).contains("not '--background'");
        assertThat(zephyr("none", "up").text()).contains("ZEPHYR_PORT is 'none'");
        assertThat(zephyr("8080", "logs").text()).contains("Only 'zephyr up --detach' writes it");
    }

    private Answer zephyr(String port, String... arguments) throws IOException, InterruptedException {
        return run(port, checkout.resolve("zephyr"), arguments);
    }

    private Answer run(String port, Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("ZEPHYR_PORT", port);
        builder.environment().remove("ZEPHYR_HOME");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
