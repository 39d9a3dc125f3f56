package dev.zephyr.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus Alertmanager that sends to the product's example route. */
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
        int port = ProductProcess.freePort();
        Path settings = Files.writeString(folder.resolve("alertmanager.yml"), settings(product));
        Process process = new ProcessBuilder(
                        RequiresTool.OnThePath.find("prometheus-alertmanager")
                                .orElseThrow()
                                .toString(),
                        "--config.file=" + settings,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=",
                        "--log.level=debug")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
        return new AlertmanagerProcess(process, port);
    }

    void awaitReady() {
        Caller.until(this::isReady, ready -> ready || !process.isAlive());
    }

    private static String settings(ProductProcess product) {
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
                """.formatted(product.port(), product.data().resolve("catalogue/secrets/route-example"));
    }

    /** As Prometheus does while a rule's expression holds. */
    void fire(String... instances) {
        for (String instance : instances) {
            post(instance, Instant.now().plus(Duration.ofMinutes(10)));
        }
    }

    void clear(String... instances) {
        for (String instance : instances) {
            post(instance, Instant.now());
        }
    }

    /** How many of its requests to the product failed. */
    int failures() {
        Matcher failed = FAILED.matcher(caller.get("/metrics").text());
        return failed.find() ? Integer.parseInt(failed.group(1)) : 0;
    }

    private void post(String instance, Instant endsAt) {
        Caller.Answer answer = caller.hook(
                "/api/v2/alerts", "", """
                        [{"labels": {"alertname": "HighErrorRate", "service": "checkout", "severity": "critical",
                                     "instance": "%1$s"},
                          "annotations": {"summary": "%1$s"},
                          "startsAt": "%2$s", "endsAt": "%3$s"}]
                        """.formatted(instance, startsAt, endsAt).getBytes(StandardCharsets.UTF_8));
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
