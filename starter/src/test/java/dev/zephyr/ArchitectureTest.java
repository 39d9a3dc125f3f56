package dev.zephyr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.client.WorkflowClient;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the starter may know, and what holds for the code of all modules: this class path has them all. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.zephyr");

    @Test
    void seesNoIntegration() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.starter..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.zephyr.integration.."));
    }

    @Test
    void onlyTheClientPackageTouchesTheWorkflowClient() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.starter..")
                .and()
                .resideOutsideOfPackage("dev.zephyr.starter.client..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(WorkflowClient.class));
    }

    /** Its class path is `cli-lib`, which has neither of the two. */
    @Test
    void commandLineNeedsNeitherSpringNorTemporal() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.starter.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "io.temporal..", "tools.jackson.."));
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("dev.zephyr.(**)").should().beFreeOfCycles());
    }

    @Test
    void packagesAreNamedByTheDomain() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..model..", "..dto..", "..util..", "..common..", "..impl..", "..manager..", "..helper.."));
    }

    @Test
    void staticFieldsAreFinal() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = CODE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info.java with @NullMarked", it.getName())
                        .isTrue());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }
}
