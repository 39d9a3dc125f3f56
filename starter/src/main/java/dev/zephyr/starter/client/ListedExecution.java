package dev.zephyr.starter.client;

import dev.zephyr.workflow.SearchAttributes;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.SearchAttributeKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server's list says of an incident, for the moments in which no worker can say more. */
final class ListedExecution {

    private static final String UNKNOWN = "unknown";

    private final WorkflowExecutionMetadata execution;

    private ListedExecution(WorkflowExecutionMetadata execution) {
        this.execution = execution;
    }

    static Listed read(WorkflowExecutionMetadata execution) {
        return new ListedExecution(execution).read();
    }

    private Listed read() {
        boolean attention = Boolean.TRUE.equals(value(SearchAttributes.ATTENTION));
        return new Listed(
                execution.getExecution().getWorkflowId(),
                text(SearchAttributes.INCIDENT),
                memo(StartOptions.TITLE, String.class, UNKNOWN),
                text(SearchAttributes.SEVERITY),
                text(SearchAttributes.STATUS),
                text(SearchAttributes.SERVICE),
                text(SearchAttributes.TEAM),
                null,
                Boolean.TRUE.equals(value(SearchAttributes.ACKNOWLEDGED)),
                attention ? List.of("a person has to look") : List.of(),
                execution.getStartTime(),
                deadline(),
                value(SearchAttributes.WAITING_FOR),
                memo(StartOptions.DRILL, Boolean.class, false),
                List.of());
    }

    private @Nullable Instant deadline() {
        OffsetDateTime deadline = value(SearchAttributes.NEXT_DEADLINE);
        return deadline == null ? null : deadline.toInstant();
    }

    private String text(SearchAttributeKey<String> key) {
        String value = value(key);
        return value == null ? UNKNOWN : value;
    }

    private <T> @Nullable T value(SearchAttributeKey<T> key) {
        return execution.getTypedSearchAttributes().get(key);
    }

    private <T> T memo(String name, Class<T> type, T otherwise) {
        T value = execution.getMemo(name, type, type);
        return value == null ? otherwise : value;
    }
}
