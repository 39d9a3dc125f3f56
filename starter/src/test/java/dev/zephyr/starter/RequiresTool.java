package dev.zephyr.starter;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests need these programs on the PATH. Without them a laptop skips the tests, and CI=true fails them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresTool.OnThePath.class)
public @interface RequiresTool {

    String[] value();

    /** Decides for one class or method. */
    final class OnThePath implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> missing = AnnotationSupport.findAnnotation(context.getElement(), RequiresTool.class).stream()
                    .flatMap(it -> Arrays.stream(it.value()))
                    .filter(it -> find(it).isEmpty())
                    .toList();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("all tools are on the PATH");
            }
            String reason = "not on the PATH: " + String.join(", ", missing);
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(
                        reason + ". With CI=true nothing is skipped: install it, as .ci/run does");
            }
            return ConditionEvaluationResult.disabled(reason);
        }

        /** Where the program is. */
        public static Optional<Path> find(String tool) {
            return Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                    .filter(it -> !it.isEmpty())
                    .map(it -> Path.of(it, tool))
                    .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it))
                    .findFirst();
        }
    }
}
