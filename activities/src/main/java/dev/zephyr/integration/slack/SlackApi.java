package dev.zephyr.integration.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.http.Answer;
import dev.zephyr.integration.http.Bulkhead;
import dev.zephyr.integration.http.Limits;
import dev.zephyr.integration.http.Verdict;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Calls of Slack's Web API, within the limits of an adapter. Slack answers 200 to almost everything: whether a call was done
 * stands in the body, and a broken body says nothing, so that the call is tried again.
 */
public final class SlackApi implements AutoCloseable {

    static final String ADDRESS = "https://slack.com/api/";

    private static final String PLACE = "Slack";

    /** May have been done all the same: whoever tries again looks first. */
    private static final Set<String> PASSING = Set.of(
            "fatal_error",
            "internal_error",
            "service_unavailable",
            "request_timeout",
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "team_added_to_org");

    private static final Set<String> STRANGER = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "org_login_required",
            "access_denied",
            "ekm_access_denied");

    private final VendorSettings settings;
    private final String finalType;
    private final Bulkhead bulkhead;
    private final Verdict verdict;
    private final OkHttpClient client;
    private final Slack slack;

    /**
     * One way to Slack.
     *
     * @param finalType the type of failures that no repeat can mend
     */
    public SlackApi(VendorSettings settings, Limits limits, Clock clock, String finalType) {
        this.settings = settings;
        this.finalType = finalType;
        this.bulkhead = new Bulkhead(limits.inFlight());
        this.verdict = new Verdict(limits, clock);
        this.client = new OkHttpClient.Builder()
                .connectTimeout(limits.connectWait())
                .callTimeout(limits.wholeWait())
                .readTimeout(limits.wholeWait())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new Capped())
                .build();
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        // Its own listeners log whole bodies, which hold names and messages of people.
        config.setHttpClientResponseHandlers(List.of());
        this.slack = Slack.getInstance(config, new SlackHttpClient(client));
    }

    /** One call of a method. */
    @FunctionalInterface
    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /**
     * The answer.
     *
     * @param what the call in words: the beginning of every failure's text
     * @param tolerated errors of Slack that mean something to the caller and are answers to it
     */
    <T extends SlackApiTextResponse> T call(String what, Call<T> call, String... tolerated) {
        T answer = bulkhead.call(PLACE, () -> answer(what, call));
        if (!answer.isOk() && answer.getError() == null) {
            throw Failures.retry(what + ": " + PLACE + " answered neither yes nor no; it is tried again");
        }
        if (answer.isOk() || Set.of(tolerated).contains(answer.getError())) {
            return answer;
        }
        throw refusal(what, answer);
    }

    /** Why Slack would not take our calls, asked by one that changes nothing; empty when it would. */
    public Optional<String> fault() {
        try {
            call("could not introduce ourselves", methods -> methods.authTest(request -> request));
            return Optional.empty();
        } catch (ApplicationFailure failure) {
            return Optional.of(failure.getOriginalMessage());
        }
    }

    private <T extends SlackApiTextResponse> T answer(String what, Call<T> call) {
        MethodsClient methods = slack.methods(settings.needSecret("token").reveal());
        methods.setEndpointUrlPrefix(settings.value("url").orElse(ADDRESS));
        try {
            return call.on(methods);
        } catch (SlackApiException e) {
            Response said = e.getResponse();
            Answer answer =
                    new Answer(said.code(), HttpHeaders.of(said.headers().toMultimap(), (name, value) -> true), "");
            throw verdict.of(answer, what + ": " + PLACE + " answered " + said.code(), finalType);
        } catch (SocketTimeoutException e) {
            throw Failures.retry(what + " in time; it is tried again", new TimeoutException());
        } catch (IOException e) {
            throw Failures.retry(what + "; it is tried again", e);
        } catch (RuntimeException e) {
            // The SDK trips over a body that is none, or no JSON: nothing was said, whatever the status.
            throw Failures.retry(what + ": " + PLACE + " answered what can not be read; it is tried again");
        }
    }

    private ApplicationFailure refusal(String what, SlackApiTextResponse answer) {
        String error = answer.getError();
        String said = what + ": " + PLACE + " answered \"" + error + "\"";
        if (PASSING.contains(error)) {
            return Failures.retry(said + "; it is tried again");
        }
        if (STRANGER.contains(error) && finalType.equals(FailureTypes.REFUSED)) {
            String needed = answer.getNeeded() == null ? "" : " (it needs the scope " + answer.getNeeded() + ")";
            return Failures.refuse(
                    FailureTypes.NOT_CONFIGURED,
                    said + needed + "; mend the token or the app's scopes as docs/integrations.md says, then retry");
        }
        return Failures.refuse(finalType, said + "; mend that in Slack, then retry");
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
    }
}
