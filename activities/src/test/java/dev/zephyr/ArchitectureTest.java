package dev.zephyr;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the catalogue and the adapters may know of each other and of the rest. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.zephyr");

    @Test
    void adaptersKnowPortsAndValuesButNoWorkflow() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.integration..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zephyr.workflow..", "io.temporal.workflow..", "io.temporal.client.."));
    }

    @Test
    void vendorsDoNotKnowEachOther() {
        check(slices().matching("dev.zephyr.integration.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("dev.zephyr.integration.http..")));
    }

    @Test
    void theWayOutKnowsNoVendor() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.integration.http..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.zephyr.integration.*..")
                        .and(not(resideInAPackage("dev.zephyr.integration.http..")))));
    }

    @Test
    void nothingHereKnowsSpring() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.."));
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("dev.zephyr.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }
}
