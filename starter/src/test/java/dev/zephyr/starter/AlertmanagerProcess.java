package dev.zephyr.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus Alertmanager that sends to the product's example route, alone or as one of a pair. */
final class AlertmanagerProcess {

    private static final Pattern FAILED =
            Pattern.compile("(?m)^alertmanager_notification_requests_failed_total\\{integration=\"webhook\"} (\\d+)$");

    private final Instant startsAt = Instant.now();
    private final Process process;
    private final Caller caller;

    private AlertmanagerProcess(Process process, int port) {
        this.process = process;
        this.caller = new Caller(port);
    }

    static AlertmanagerProcess in(Path folder, ProductProcess product) throws IOException {
        return start(folder, "alertmanager", settings(product, product.port()), List.of("--cluster.listen-address="));
    }

    /**
     * Two that gossip, as in production: each sends what the other has not told to have sent.
     *
     * @param hooks the port that they send to
     */
    static List<AlertmanagerProcess> pair(Path folder, ProductProcess product, int hooks) throws IOException {
        int one = ProductProcess.freePort();
        int other = ProductProcess.freePort();
        String settings = settings(product, hooks);
        return List.of(
                start(folder, "alertmanager-1", settings, cluster(one, other)),
                start(folder, "alertmanager-2", settings, cluster(other, one)));
    }

    private static List<String> cluster(int own, int peer) {
        return List.of(
                "--cluster.listen-address=127.0.0.1:" + own,
                "--cluster.peer=127.0.0.1:" + peer,
                "--cluster.peer-timeout=2s",
                "--cluster.gossip-interval=100ms",
                "--cluster.settle-timeout=2s");
    }

    private static AlertmanagerProcess start(Path folder, String name, String settings, List<String> cluster)
            throws IOException {
        int port = ProductProcess.freePort();
        Path file = Files.writeString(folder.resolve(name + ".yml"), settings);
        List<String> command = new ArrayList<>(List.of(
                RequiresTool.OnThePath.find("prometheus-alertmanager")
                        .orElseThrow()
                        .toString(),
                "--config.file=" + file,
                "--storage.path=" + folder.resolve(name),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=debug"));
        command.addAll(cluster);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        return new AlertmanagerProcess(process, port);
    }

    void awaitReady() {
        Caller.until(this::isReady, ready -> ready || !process.isAlive());
    }

    private static String settings(ProductProcess product, int hooks) {
        return """
                route:
                  receiver: zephyr
                  group_by: [alertname, service]
                  group_wait: 1s
                  group_interval: 2s
                  repeat_interval: 4h
                receivers:
                  - name: zephyr
                    webhook_configs:
                      - url: http://127.0.0.1:%d/hooks/alertmanager/example
                        http_config:
                          authorization:
                            credentials_file: %s
                """.formatted(hooks, product.data().resolve("catalogue/secrets/route-example"));
    }

    /** As Prometheus does while a rule's expression holds. */
    void fire(String... instances) {
        for (String instance : instances) {
            post("checkout", instance, startsAt, Instant.now().plus(Duration.ofMinutes(10)));
        }
    }

    void clear(String... instances) {
        for (String instance : instances) {
            post("checkout", instance, startsAt, Instant.now());
        }
    }

    /** How many of its requests to the product failed. */
    int failures() {
        Matcher failed = FAILED.matcher(caller.get("/metrics").text());
        return failed.find() ? Integer.parseInt(failed.group(1)) : 0;
    }

    /** Fires while its end is in the future. */
    void post(String service, String instance, Instant start, Instant end) {
        Caller.Answer answer = caller.hook("/api/v2/alerts", "", """
                        [{"labels": {"alertname": "HighErrorRate", "service": "%4$s", "severity": "critical",
                                     "instance": "%1$s"},
                          "annotations": {"summary": "%1$s"},
                          "startsAt": "%2$s", "endsAt": "%3$s"}]
                        """.formatted(instance, start, end, service)
                .getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new AssertionError("Alertmanager refused an alert: " + answer.text());
        }
    }

    private boolean isReady() {
        try {
            return caller.get("/-/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
