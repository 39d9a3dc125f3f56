package dev.zephyr.report;

import dev.zephyr.metrics.CaseFile;
import dev.zephyr.metrics.Figures;
import dev.zephyr.metrics.Goals;
import dev.zephyr.metrics.Shipping;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The incidents of a period against what the policies want: by severity, service and team, with trend and follow-up. */
public final class QuarterlyReview {

    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final Period period;
    private final Map<String, Goals> goals;
    private final List<CaseFile> inside;
    private final Set<String> repeats;
    private final List<Block> blocks = new ArrayList<>();

    private QuarterlyReview(Period period, Map<String, Goals> goals) {
        this.period = period;
        this.goals = goals;
        this.inside = period.inside();
        this.repeats = period.repeats();
    }

    /**
     * Reviews a period.
     *
     * @param goals by the name of the policy that has them
     */
    public static Report of(Period period, Map<String, Goals> goals) {
        QuarterlyReview review = new QuarterlyReview(period, goals);
        review.overview();
        review.bySeverity();
        review.againstGoals();
        review.pictures();
        review.groups("Services", file -> file.incident().service());
        review.groups("Teams", file -> file.incident().team());
        review.phases();
        review.repeated();
        review.shipping();
        return new Report("Incident review " + day(period.from()) + " to " + day(period.to()), review.blocks);
    }

    private static String day(Instant at) {
        return at.toString().substring(0, "2026-01-01".length());
    }

    private void overview() {
        Figures all = figures(inside);
        blocks.add(new Block.Text(all.incidents() + " incidents, " + all.customerImpacting()
                + " of them noticed by customers, " + all.repeats() + " the same trouble again, " + all.open()
                + " not resolved yet."));
        blocks.add(new Block.Text(all.falseAlarms()
                + " false alarms are counted here and in no other figure: reporting early costs nobody anything."));
    }

    private Figures figures(List<CaseFile> files) {
        return Figures.of(files, repeats, period.now());
    }

    private void bySeverity() {
        blocks.add(new Block.Heading("By severity"));
        Function<CaseFile, String> severity = file -> file.incident().severity();
        Map<String, List<CaseFile>> before = Period.by(severity, period.before());
        List<List<String>> rows = new ArrayList<>();
        Period.by(severity, inside).forEach((id, files) -> {
            Figures now = figures(files);
            Figures then = figures(before.getOrDefault(id, List.of()));
            rows.add(List.of(
                    id,
                    String.valueOf(now.incidents()),
                    Spell.mean(now.detect()),
                    Spell.mean(now.acknowledge()),
                    Spell.mean(now.resolve()),
                    Spell.median(now.resolve()),
                    Spell.p90(now.resolve()),
                    Spell.mean(then.resolve()),
                    String.valueOf(now.customerImpacting()),
                    String.valueOf(now.repeats())));
        });
        blocks.add(new Block.Table(
                List.of(
                        "severity",
                        "incidents",
                        "MTTD",
                        "MTTA",
                        "MTTR",
                        "median",
                        "p90",
                        "MTTR before",
                        "customers",
                        "repeats"),
                rows));
    }

    private void againstGoals() {
        List<List<String>> rows = new ArrayList<>();
        goals.forEach((policy, wanted) -> {
            List<CaseFile> files = inside.stream()
                    .filter(file -> file.incident().policy().equals(policy))
                    .toList();
            new GoalRows(policy, wanted, files, repeats, period.now()).addTo(rows);
        });
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading("Goals"));
            blocks.add(new Block.Table(List.of("policy", "goal", "wanted", "found", "reached"), rows));
        }
    }

    private void pictures() {
        List<CaseFile> counted = inside.stream().filter(CaseFile::counts).toList();
        Map<String, Integer> mix = new LinkedHashMap<>();
        Period.by(file -> file.incident().severity(), counted).forEach((id, files) -> mix.put(id, files.size()));
        blocks.add(new Block.Heading("Pictures"));
        blocks.add(new Block.Plot("severities", "Incidents by severity: " + mix, Plots.bars("Severities", mix)));
        List<Duration> lengths =
                counted.stream().flatMap(file -> file.toResolve().stream()).toList();
        Figures all = figures(inside);
        blocks.add(new Block.Plot(
                "time-to-resolve",
                "Time to resolve: median " + Spell.median(all.resolve()) + ", nine in ten within "
                        + Spell.p90(all.resolve()),
                Plots.distribution("Time to resolve", lengths, all.resolve())));
        blocks.add(trend(counted));
        blocks.add(new Block.Plot(
                "load",
                "When incidents were opened, by day of the week and hour in UTC",
                Plots.heatMap("Load", load(counted))));
    }

    private Block trend(List<CaseFile> counted) {
        List<String> months = new ArrayList<>();
        Map<String, List<Duration>> lines = new LinkedHashMap<>();
        YearMonth last = YearMonth.from(period.to().minusMillis(1).atOffset(ZoneOffset.UTC));
        for (YearMonth month = YearMonth.from(period.from().atOffset(ZoneOffset.UTC));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month.toString());
            Instant begin = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            Period.by(file -> file.incident().severity(), counted)
                    .forEach((id, files) -> lines.computeIfAbsent(id, first -> new ArrayList<>())
                            .add(figures(files.stream()
                                            .filter(file -> !file.moments()
                                                            .opened()
                                                            .isBefore(begin)
                                                    && file.moments().opened().isBefore(end))
                                            .toList())
                                    .resolve()
                                    .mean()));
        }
        return new Block.Plot(
                "trend", "Mean time to resolve by month and severity", Plots.trend("Trend", months, lines));
    }

    private static int[][] load(List<CaseFile> files) {
        int[][] load = new int[DAYS][HOURS];
        files.stream()
                .map(file -> file.moments().opened().atOffset(ZoneOffset.UTC))
                .forEach(at -> load[at.getDayOfWeek().getValue() - 1][at.getHour()]++);
        return load;
    }

    private void groups(String name, Function<CaseFile, String> key) {
        blocks.add(new Block.Heading(name));
        List<List<String>> rows = new ArrayList<>();
        Period.by(key, inside).forEach((id, files) -> {
            Figures now = figures(files);
            rows.add(List.of(
                    id,
                    String.valueOf(now.incidents()),
                    Spell.mean(now.acknowledge()),
                    Spell.mean(now.resolve()),
                    String.valueOf(now.customerImpacting()),
                    String.valueOf(now.repeats()),
                    String.valueOf(now.falseAlarms()),
                    now.updates().toString()));
        });
        blocks.add(new Block.Table(
                List.of("name", "incidents", "MTTA", "MTTR", "customers", "repeats", "false alarms", "updates in time"),
                rows));
    }

    private void phases() {
        blocks.add(new Block.Heading("Time in each phase"));
        List<List<String>> rows = new ArrayList<>();
        figures(inside)
                .phases()
                .forEach((phase, spent) -> rows.add(List.of(
                        phase.wire(),
                        String.valueOf(spent.count()),
                        Spell.mean(spent),
                        Spell.median(spent),
                        Spell.p90(spent))));
        blocks.add(new Block.Table(List.of("phase", "incidents", "mean", "median", "p90"), rows));
    }

    private void repeated() {
        List<List<String>> rows = inside.stream()
                .filter(file -> repeats.contains(file.incident().id()))
                .map(file -> List.of(
                        file.incident().id(),
                        file.incident().title(),
                        file.incident().service(),
                        String.join(", ", file.incident().causes())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading("The same trouble again"));
            blocks.add(new Block.Table(List.of("incident", "title", "service", "root causes"), rows));
        }
    }

    private void shipping() {
        List<List<String>> rows = new ArrayList<>();
        Shipping.nothingIn(period.files(), period.from(), period.to())
                .forEach(team -> team.owed()
                        .forEach(owed -> rows.add(List.of(
                                team.team(),
                                owed.incident(),
                                owed.item().text(),
                                owed.item().owner().isEmpty()
                                        ? "nobody"
                                        : owed.item().owner()))));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading("Teams that shipped none of their action items"));
            blocks.add(new Block.Table(List.of("team", "incident", "action item", "owner"), rows));
        }
    }
}
