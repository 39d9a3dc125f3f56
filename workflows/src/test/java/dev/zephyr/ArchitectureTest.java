package dev.zephyr;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the code of workflows may know and do, so that it decides the same on every replay. */
class ArchitectureTest {

    private static final String TEMPORAL = "io.temporal..";
    /** The types of Temporal's metrics. */
    private static final String TALLY = "com.uber.m3..";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.zephyr");

    @Test
    void seesOnlyPlainJavaJacksonAndTemporal() {
        check(classes()
                .that()
                .resideInAPackage("dev.zephyr..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.zephyr..",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time..",
                        "java.util..",
                        "javax.crypto..",
                        "org.jspecify.annotations",
                        "org.slf4j",
                        "com.fasterxml.jackson..",
                        "com.google.protobuf..",
                        TEMPORAL,
                        TALLY)));
    }

    @Test
    void touchesNeitherFilesNorNetworkNorDatabaseNorSpring() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..", "javax.sql..")
                        .or(resideInAnyPackage("org.springframework..", "javax.net.."))
                        .or(describe("files", it -> it.getName().matches("java\\.io\\.(File.*|RandomAccessFile)")))));
    }

    @Test
    void startsNoThreads() {
        check(noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "threads, executors and processes",
                        it -> it.getName()
                                .matches("java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|InheritableThreadLocal"
                                        + "|Process|ProcessBuilder|ProcessHandle|Runtime)"
                                        + "|java\\.util\\.(Timer|TimerTask)"
                                        + "|java\\.util\\.concurrent\\.(.*Executor.*|CompletableFuture|ForkJoin.*"
                                        + "|.*Latch|.*Barrier|.*Semaphore)")))
                .orShould()
                .callMethodWhere(called("parallel streams", "java\\.util\\..*\\.(parallelStream|parallel)\\(.*")));
    }

    @Test
    void readsNoClock() {
        check(noClasses()
                .should()
                .callMethodWhere(called(
                        "the system clock or zone",
                        "java\\.time\\..*\\.now\\(.*"
                                + "|java\\.time\\.Clock\\.(system|tick).*"
                                + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
                                + "|java\\.util\\.TimeZone\\.getDefault\\(.*"
                                + "|java\\.util\\.(Gregorian)?Calendar\\.getInstance\\(.*"))
                .orShould()
                .callConstructorWhere(
                        called("the date of today", "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)")));
    }

    /** Of {@code System} only {@code arraycopy} is left: the rest is clock, environment, console or exit. */
    @Test
    void readsNoEnvironment() {
        check(noClasses()
                .should()
                .callMethodWhere(called(
                        "environment",
                        "java\\.lang\\.System\\.(?!arraycopy).*"
                                + "|java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*"))
                .orShould()
                .accessFieldWhere(describe("System", it -> it.getTargetOwner().isEquivalentTo(System.class))));
    }

    @Test
    void drawsNoRandomNumbers() {
        check(noClasses()
                .should()
                .callMethodWhere(called(
                        "random values",
                        "java\\.lang\\.(Math|StrictMath)\\.random\\(\\)"
                                + "|java\\.util\\.UUID\\.randomUUID\\(\\)"
                                + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"))
                .orShould()
                .callConstructorWhere(called("random generators", "java\\.util\\.Random\\.<init>\\(.*"))
                .orShould()
                .dependOnClassesThat(describe(
                        "random generators",
                        it -> it.getName()
                                .matches("java\\.util\\.concurrent\\.ThreadLocalRandom"
                                        + "|java\\.util\\.SplittableRandom|java\\.security\\.SecureRandom"
                                        + "|java\\.util\\.random\\.RandomGeneratorFactory"))));
    }

    @Test
    void onlyWorkflowsKnowTemporal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.zephyr.workflow..", "dev.zephyr.port..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TEMPORAL, TALLY, "com.google.protobuf.."));
    }

    @Test
    void portsKnowTheAnnotationsOfTemporalOnly() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.zephyr.port..")
                .should()
                .dependOnClassesThat(resideInAPackage(TEMPORAL)
                        .and(not(describe(
                                "activity annotations",
                                it -> it.getName()
                                        .matches("io\\.temporal\\.activity\\.Activity(Interface|Method)"))))));
    }

    @Test
    void decisionsKnowNoTimeZone() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.zephyr.incident..", "dev.zephyr.obligation..", "dev.zephyr.workflow..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ZoneId.class, ZonedDateTime.class));
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

    private static DescribedPredicate<JavaCall<?>> called(String description, String fullName) {
        return target(describe(description, it -> it.getFullName().matches(fullName)));
    }
}
