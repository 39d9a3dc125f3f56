package dev.zephyr.starter.hooks.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks over the network: no redirect is followed, and no more is read than a certificate needs. */
public final class AmazonByHttp implements Amazon {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public byte[] get(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LONGEST).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException(address.getHost() + " answered " + answer.statusCode());
                }
                return body.readNBytes(MOST_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while " + address.getHost() + " was asked", e);
        }
    }
}
