package dev.zephyr.starter.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.ExampleCatalogue;
import dev.zephyr.starter.RequiresTool;
import dev.zephyr.starter.temporal.Connecting;
import dev.zephyr.starter.temporal.SearchAttributesRegistration;
import dev.zephyr.starter.temporal.TemporalServer;
import dev.zephyr.starter.temporal.TemporalSettings;
import dev.zephyr.workflow.SearchAttributes;
import dev.zephyr.workflow.WireFormat;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real server: the places of reports in the calendar, made anew at every start. */
@RequiresTool("temporal")
class ReportSchedulesIT {

    private static final int PORT = 27_853;
    private static final String DIGEST = "report/action-items/ownership-escalation";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder;

    private final List<String> failures = new ArrayList<>();
    private TemporalServer server;
    private ScheduleClient schedules;
    private ReportSchedules reports;

    @BeforeEach
    void start() throws Exception {
        Path data = Files.createDirectories(folder.toRealPath().resolve("data"));
        Path cli = RequiresTool.OnThePath.find("temporal").orElseThrow();
        server = new TemporalSettings.Child(cli, data, PORT, PORT + 1000)
                .connect(Connecting.quietly(new SearchAttributesRegistration(SearchAttributes.definitions())));
        schedules = ScheduleClient.newInstance(
                server.stubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(server.namespace())
                        .setDataConverter(WireFormat.dataConverter())
                        .build());
        reports = new ReportSchedules(
                WorkflowClient.newInstance(
                        server.stubs(),
                        WorkflowClientOptions.newBuilder()
                                .setNamespace(server.namespace())
                                .setDataConverter(WireFormat.dataConverter())
                                .build()),
                (what, why) -> failures.add(what + ": " + why));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachIsMadeOnceAndMovesOnlyWithItsPolicy() throws Exception {
        Catalogue catalogue = catalogue("weekly, mon 10:00");
        reports.make(ReportPlan.of(catalogue));
        reports.make(ReportPlan.of(catalogue));
        assertThat(failures).isEmpty();
        assertThat(schedules.listSchedules().map(found -> found.getScheduleId()))
                .containsExactlyInAnyOrder("report/quarterly", "report/on-call", DIGEST);
        assertThat(times()).allMatch(time -> time.equals("MONDAY 10:00"));

        schedules
                .getHandle(DIGEST)
                .update(found -> new ScheduleUpdate(
                        Schedule.newBuilder(found.getDescription().getSchedule())
                                .setSpec(ScheduleSpec.newBuilder()
                                        .setCronExpressions(List.of("30 11 * * 2"))
                                        .setTimeZoneName("Europe/Berlin")
                                        .build())
                                .build()));
        reports.make(ReportPlan.of(catalogue));
        assertThat(times()).allMatch(time -> time.equals("TUESDAY 11:30"));

        reports.make(ReportPlan.of(catalogue("weekly, thu 14:00")));
        assertThat(failures).isEmpty();
        assertThat(times()).allMatch(time -> time.equals("THURSDAY 14:00"));
    }

    @Test
    void teamsAreLookedAtWherePoliciesAskForIt() throws Exception {
        Path files = folder.resolve("plain");
        ExampleCatalogue.copyTo(files);
        Catalogue plain = CatalogueStore.open(files, Clock.systemUTC()).catalogue();
        assertThat(ReportPlan.of(plain))
                .extracting(ReportPlan::id)
                .containsExactly(
                        "report/quarterly",
                        "report/on-call",
                        "shipping/checkout",
                        "shipping/payments",
                        "shipping/platform");
        reports.make(ReportPlan.of(plain));
        assertThat(failures).isEmpty();
        assertThat(schedules.getHandle("shipping/checkout").describe().getInfo().getNextActionTimes())
                .allMatch(at -> at.toString().endsWith("T07:00:00Z"));
    }

    private List<String> times() {
        ScheduleDescription digest = schedules.getHandle(DIGEST).describe();
        assertThat(digest.getInfo().getNextActionTimes()).isNotEmpty();
        return digest.getInfo().getNextActionTimes().stream()
                .map(at -> at.atZone(BERLIN))
                .map(at -> at.getDayOfWeek() + " " + at.toLocalTime())
                .toList();
    }

    /** The example, whose services all run one policy, with that time for the digest. */
    private Catalogue catalogue(String cadence) throws Exception {
        Path files = folder.resolve(cadence.replaceAll("\\W", "-"));
        ExampleCatalogue.copyTo(files);
        Path services = files.resolve("services.yaml");
        Files.writeString(
                services, Files.readString(services).replace("policy: zephyr", "policy: ownership-escalation"));
        String preset;
        try (InputStream resource = CatalogueStore.class.getResourceAsStream("/policies/ownership-escalation.yaml")) {
            preset = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(files.resolve("policies"));
        Files.writeString(
                files.resolve("policies/ownership-escalation.yaml"), preset.replace("weekly, mon 10:00", cadence));
        return CatalogueStore.open(files, Clock.systemUTC()).catalogue();
    }
}
