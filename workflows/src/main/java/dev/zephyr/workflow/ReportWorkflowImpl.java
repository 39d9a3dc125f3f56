package dev.zephyr.workflow;

import dev.zephyr.port.Filed;
import dev.zephyr.port.Post;
import dev.zephyr.port.ReportKind;
import dev.zephyr.port.ReportOrder;
import dev.zephyr.port.Reports;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders the report as of now. A tracker, a room or a person that can not be reached does not keep it from the others. */
public final class ReportWorkflowImpl implements ReportWorkflow {

    @Override
    public List<String> run(ReportKind kind, @Nullable String about) {
        Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        ReportOrder order = new ReportOrder(kind, now, about == null ? "" : about);
        Reports reports = ActivityProfiles.reports((kind.wire() + " " + order.about()).strip());
        List<String> missed = new ArrayList<>();
        Filed filed = reports.file(order.with(tickets(reports.findings(order), missed)));
        missed.addAll(Deliveries.of(filed.letters(), filed.posts()));
        return missed;
    }

    private static Map<String, String> tickets(List<Post> findings, List<String> missed) {
        Map<String, String> opened = new LinkedHashMap<>();
        for (Post finding : findings) {
            try {
                opened.put(
                        finding.key(),
                        ActivityProfiles.tickets(finding.key()).open(finding).shown());
            } catch (ActivityFailure failure) {
                missed.add("no ticket: " + finding.key());
            }
        }
        return opened;
    }
}
