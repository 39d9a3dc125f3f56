package dev.zephyr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the worker may know: both sides of the ports, and nothing of the web. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.zephyr.worker");

    @Test
    void seesNoStarterAndNoWeb() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zephyr.starter..", "org.springframework.web..", "jakarta.servlet.."));
    }

    @Test
    void decidesNothing() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zephyr.incident..", "dev.zephyr.escalation..", "dev.zephyr.obligation.."));
    }

    @Test
    void staticFieldsAreFinal() {
        check(fields().that().areStatic().should().beFinal());
    }

    private static void check(ArchRule rule) {
        rule.check(CODE);
    }
}
