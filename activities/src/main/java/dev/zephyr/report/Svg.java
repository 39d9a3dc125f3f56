package dev.zephyr.report;

import java.util.Locale;

/** A drawing as text: it needs no fonts on the machine that makes it, and a repository shows what changed in it. */
final class Svg {

    private final StringBuilder drawing = new StringBuilder();

    Svg(int width, int height, String title) {
        drawing.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" font-family=\"system-ui,sans-serif\" font-size=\"12\"><title>%s</title>",
                width,
                height,
                width,
                height,
                Html.escape(title)));
    }

    Svg box(double x, double y, double width, double height, String colour, String says) {
        drawing.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>",
                x,
                y,
                width,
                height,
                colour,
                Html.escape(says)));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        drawing.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x1,
                y1,
                x2,
                y2,
                colour));
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(double x, double y, String anchor, String text) {
        drawing.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#333\">%s</text>",
                x,
                y,
                anchor,
                Html.escape(text)));
        return this;
    }

    @Override
    public String toString() {
        return drawing + "</svg>";
    }
}
