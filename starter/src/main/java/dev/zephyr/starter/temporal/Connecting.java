package dev.zephyr.starter.temporal;

import com.uber.m3.tally.NoopScope;
import com.uber.m3.tally.Scope;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.function.Consumer;

/**
 * What every kind of server needs to become ready.
 *
 * @param attributes must be there before the first worker polls
 * @param metrics where the client library counts its calls
 * @param progress told in whole sentences what is being waited for
 */
public record Connecting(SearchAttributesRegistration attributes, Scope metrics, Consumer<String> progress) {

    /** Without metrics, and telling nobody. */
    public static Connecting quietly(SearchAttributesRegistration attributes) {
        return new Connecting(attributes, new NoopScope(), sentence -> {});
    }

    WorkflowServiceStubsOptions.Builder stubsOptions(WorkflowServiceStubsOptions options) {
        return WorkflowServiceStubsOptions.newBuilder(options).setMetricsScope(metrics);
    }

    void tell(String sentence) {
        progress.accept(sentence);
    }
}
