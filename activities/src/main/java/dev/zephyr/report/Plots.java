package dev.zephyr.report;

import dev.zephyr.metrics.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The pictures of a report. */
final class Plots {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 60;
    private static final int BASE = 200;
    private static final int TOP = 30;
    private static final int ROOM = WIDTH - LEFT - 20;
    private static final String BLUE = "#4878a8";
    private static final String RED = "#b03a3a";
    private static final String GREY = "#999";
    private static final int BINS = 20;

    private Plots() {}

    static String bars(String title, Map<String, Integer> values) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        int most = Math.max(
                1, values.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = (double) ROOM / Math.max(1, values.size());
        double x = LEFT;
        for (Map.Entry<String, Integer> bar : values.entrySet()) {
            double height = (double) (BASE - TOP) * bar.getValue() / most;
            svg.box(x + step * 0.15, BASE - height, step * 0.7, height, BLUE, bar.getKey() + ": " + bar.getValue());
            svg.text(x + step / 2, BASE + 18, "middle", bar.getKey());
            svg.text(x + step / 2, BASE - height - 6, "middle", String.valueOf(bar.getValue()));
            x += step;
        }
        return svg.line(LEFT, BASE, LEFT + ROOM, BASE, GREY).toString();
    }

    /** How the lengths are spread up to the longest, with the median and the ninth tenth marked. */
    static String distribution(String title, Collection<Duration> lengths, Spread spread) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        long longest = Math.max(
                1, lengths.stream().mapToLong(Duration::toSeconds).max().orElse(1));
        int[] bins = new int[BINS];
        lengths.forEach(length -> bins[(int) Math.min(BINS - 1, length.toSeconds() * BINS / longest)]++);
        int most = 1;
        for (int bin : bins) {
            most = Math.max(most, bin);
        }
        double step = (double) ROOM / BINS;
        for (int i = 0; i < BINS; i++) {
            double height = (double) (BASE - TOP) * bins[i] / most;
            String from = Spell.length(Duration.ofSeconds(longest * i / BINS));
            svg.box(LEFT + i * step, BASE - height, step - 1, height, BLUE, "from " + from + ": " + bins[i]);
        }
        mark(svg, "median", spread.median(), longest, TOP - 4);
        mark(svg, "p90", spread.p90(), longest, TOP - 16);
        return svg.line(LEFT, BASE, LEFT + ROOM, BASE, GREY)
                .text(LEFT, BASE + 18, "middle", "0")
                .text(LEFT + ROOM, BASE + 18, "end", Spell.length(Duration.ofSeconds(longest)))
                .toString();
    }

    private static void mark(Svg svg, String name, Duration at, long longest, double y) {
        double x = LEFT + (double) ROOM * at.toSeconds() / longest;
        svg.line(x, y, x, BASE, RED);
        svg.text(x + 4, y + 4, x > WIDTH * 0.75 ? "end" : "start", name + " " + Spell.length(at));
    }

    /** One line per name over common points. */
    static String trend(String title, List<String> points, Map<String, List<Duration>> lines) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        long most = Math.max(
                1,
                lines.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Duration::toSeconds)
                        .max()
                        .orElse(1));
        double step = (double) ROOM / Math.max(1, points.size());
        for (int i = 0; i < points.size(); i++) {
            svg.text(LEFT + (i + 0.5) * step, BASE + 18, "middle", points.get(i));
        }
        int shade = 0;
        for (Map.Entry<String, List<Duration>> line : lines.entrySet()) {
            String colour = "hsl(" + shade * 67 % 360 + ",45%,45%)";
            List<Double> heights = new ArrayList<>();
            line.getValue().forEach(value -> heights.add(BASE - (double) (BASE - TOP) * value.toSeconds() / most));
            for (int i = 1; i < heights.size(); i++) {
                svg.line(LEFT + (i - 0.5) * step, heights.get(i - 1), LEFT + (i + 0.5) * step, heights.get(i), colour);
            }
            svg.box(LEFT + shade * 90.0, 6, 10, 10, colour, line.getKey());
            svg.text(LEFT + shade * 90.0 + 14, 15, "start", line.getKey());
            shade++;
        }
        return svg.line(LEFT, BASE, LEFT + ROOM, BASE, GREY)
                .text(LEFT - 6, TOP + 4, "end", Spell.length(Duration.ofSeconds(most)))
                .text(LEFT - 6, BASE, "end", "0")
                .toString();
    }

    /** @param load by day of the week, Monday first, and hour of the day */
    static String heatMap(String title, int[][] load) {
        List<String> days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        int most = 1;
        for (int[] day : load) {
            for (int hour : day) {
                most = Math.max(most, hour);
            }
        }
        double width = (double) ROOM / load[0].length;
        double height = (double) (BASE - TOP) / load.length;
        for (int day = 0; day < load.length; day++) {
            svg.text(LEFT - 8, TOP + (day + 0.7) * height, "end", days.get(day));
            for (int hour = 0; hour < load[day].length; hour++) {
                int light = 96 - 60 * load[day][hour] / most;
                svg.box(
                        LEFT + hour * width,
                        TOP + day * height,
                        width - 1,
                        height - 1,
                        "hsl(210,45%," + light + "%)",
                        days.get(day) + " " + hour + ":00: " + load[day][hour]);
            }
        }
        for (int hour = 0; hour < load[0].length; hour += 6) {
            svg.text(LEFT + (hour + 0.5) * width, BASE + 18, "middle", hour + ":00");
        }
        return svg.toString();
    }
}
