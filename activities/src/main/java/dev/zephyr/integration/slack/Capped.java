package dev.zephyr.integration.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Gives up on an answer that is too long. Lists of channels and messages are longer than what other vendors say. */
final class Capped implements Interceptor {

    private static final long LIMIT = 4L * 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body != null) {
            BufferedSource source = body.source();
            if (source.request(LIMIT + 1)) {
                response.close();
                throw new IOException("the answer is longer than " + LIMIT + " bytes");
            }
        }
        return response;
    }
}
