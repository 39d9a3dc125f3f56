package dev.zephyr.integration.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer up to a limit and remembers its head at once: when the body then hangs or breaks, the receiver has
 * still decided, and a page that it accepted is not rung again.
 */
final class AnswerReader implements HttpResponse.BodyHandler<String> {

    private static final int LIMIT = 64 * 1024;

    private volatile @Nullable ResponseInfo head;

    @Override
    public HttpResponse.BodySubscriber<String> apply(ResponseInfo info) {
        head = info;
        return new Capped();
    }

    Optional<Answer> head() {
        ResponseInfo known = head;
        return known == null ? Optional.empty() : Optional.of(new Answer(known.statusCode(), known.headers(), ""));
    }

    /** Gives up on a body that is too long, and with it on the connection. */
    private static final class Capped implements HttpResponse.BodySubscriber<String> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (bytes.size() + buffer.remaining() > LIMIT) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    body.complete("");
                    return;
                }
                byte[] chunk = new byte[buffer.remaining()];
                buffer.get(chunk);
                bytes.write(chunk, 0, chunk.length);
            }
        }

        @Override
        public void onError(Throwable error) {
            body.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
