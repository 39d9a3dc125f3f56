package dev.zephyr.starter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests need these libraries of Python. Without them a laptop skips the tests, and CI=true fails them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresPython.Libraries.class)
public @interface RequiresPython {

    String[] value();

    /** Decides for one class or method. */
    final class Libraries implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> missing = AnnotationSupport.findAnnotation(context.getElement(), RequiresPython.class).stream()
                    .flatMap(it -> Arrays.stream(it.value()))
                    .filter(it -> !Python.has(it))
                    .toList();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("Python has all libraries");
            }
            String reason = "Python has no " + String.join(", ", missing)
                    + ": make a venv from .ci/requirements.txt and name its python in ZEPHYR_PYTHON";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(reason + ". With CI=true nothing is skipped");
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
