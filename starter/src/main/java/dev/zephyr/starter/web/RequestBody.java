package dev.zephyr.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the bytes of a request: not compressed, no more than may be, and no longer than a sender at work takes. */
final class RequestBody {

    static final int MOST_BYTES = 1024 * 1024;

    private static final int BUFFER = 8 * 1024;
    /** In all; for each part the connector has a limit of its own. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private RequestBody() {}

    static byte[] read(HttpServletRequest request) throws IOException {
        return read(request, LONGEST);
    }

    static byte[] read(HttpServletRequest request, Duration longest) throws IOException {
        refuseCompressed(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        long end = System.nanoTime() + longest.toNanos();
        try {
            return read(request.getInputStream(), end);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        }
    }

    private static byte[] read(InputStream in, long end) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            if (body.size() + length > MOST_BYTES) {
                throw tooLarge();
            }
            if (System.nanoTime() > end) {
                throw tooSlow();
            }
            body.write(buffer, 0, length);
        }
        return body.toByteArray();
    }

    /** A small body can unpack to any size. */
    private static void refuseCompressed(@Nullable String coding) {
        if (coding != null && !coding.isBlank() && !coding.equalsIgnoreCase("identity")) {
            throw Problem.of(415, "compressed", "the body is compressed (" + printable(coding) + "): send it as it is")
                    .failure();
        }
    }

    private static String printable(String header) {
        String clean = header.replaceAll("[^A-Za-z0-9, -]", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40);
    }

    private static Problem.Failure tooLarge() {
        return Problem.of(413, "too-large", "the body is larger than 1 MiB: send less at once")
                .failure();
    }

    private static Problem.Failure tooSlow() {
        return Problem.of(
                        408, "too-slow", "the body did not arrive within " + LONGEST.toSeconds() + " s: send it again")
                .failure();
    }
}
