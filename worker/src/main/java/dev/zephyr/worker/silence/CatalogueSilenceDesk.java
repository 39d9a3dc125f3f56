package dev.zephyr.worker.silence;

import dev.zephyr.catalogue.directory.CatalogueDirectory;
import dev.zephyr.integration.ReaderTime;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Letter;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.silence.SilenceDesk;
import dev.zephyr.silence.HeldIncident;
import dev.zephyr.silence.Silence;
import dev.zephyr.silence.SilenceNotice;
import dev.zephyr.silence.SilencePlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes to owners in their own time. */
public final class CatalogueSilenceDesk implements SilenceDesk {

    private static final int LISTED = 10;

    private final CatalogueDirectory directory;
    private final Clock clock;

    public CatalogueSilenceDesk(CatalogueDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Letter letter(Silence silence, SilenceNotice notice) {
        SilencePlan plan = silence.plan();
        List<Responder> owner = directory
                .find(new LookUp("", "", List.of(Target.person(plan.by())), List.of(), clock.instant()))
                .responders();
        IncidentBrief about = new IncidentBrief(
                "silence/" + plan.id(), "Silence: " + plan.reason(), "", "", "", clock.instant(), false, false);
        String key = String.join(
                "/", "silence", plan.id(), notice.wire(), plan.until().toString());
        return owner.stream()
                .findFirst()
                .map(reader -> Letter.notice(reader, key, about, "your silence", text(silence, notice, reader)))
                .orElseGet(() -> new Letter(plan.by(), List.of()));
    }

    private String text(Silence silence, SilenceNotice notice, Responder reader) {
        SilencePlan plan = silence.plan();
        String until = new ReaderTime(directory.zone(reader.id()), clock.instant()).spell(plan.until());
        List<String> lines = new ArrayList<>();
        if (notice == SilenceNotice.ENDS_SOON) {
            lines.add("Your silence ends at " + until + ", and what it holds would ring then:");
            silence.held().values().stream()
                    .filter(HeldIncident::isFiring)
                    .map(held -> "- " + held.title())
                    .limit(LISTED)
                    .forEach(lines::add);
            if (silence.firing() > LISTED) {
                lines.add("- … and " + (silence.firing() - LISTED) + " more: zephyr silence show " + plan.id());
            }
            lines.add("Longer: zephyr silence extend " + plan.id() + " 2h");
        } else {
            lines.add("Your silence ended at " + until + ". Of what it held, " + alerts(silence.cleared())
                    + " cleared meanwhile; " + incidents(silence.passed()) + " for what still fires.");
            lines.add("What it did: zephyr silence show " + plan.id());
        }
        return String.join("\n", lines);
    }

    private static String alerts(int count) {
        return count == 1 ? "1 alert" : count + " alerts";
    }

    private static String incidents(int count) {
        return switch (count) {
            case 0 -> "no incident was opened";
            case 1 -> "1 incident was opened";
            default -> count + " incidents were opened";
        };
    }
}
