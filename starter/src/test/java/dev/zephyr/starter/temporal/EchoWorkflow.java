package dev.zephyr.starter.temporal;

import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** The least that proves a server works: it sets a search attribute, waits, and answers. */
@WorkflowInterface
public interface EchoWorkflow {

    SearchAttributeKey<String> STATUS = SearchAttributeKey.forKeyword("ZephyrStatus");

    @WorkflowMethod
    String echo(String word, Duration wait);

    final class Impl implements EchoWorkflow {
        @Override
        public String echo(String word, Duration wait) {
            Workflow.upsertTypedSearchAttributes(STATUS.valueSet("open"));
            Workflow.sleep(wait);
            return word;
        }
    }
}
