package dev.zephyr.report;

import java.util.List;

/** A part of a report. */
public sealed interface Block {

    record Heading(String text) implements Block {}

    record Text(String text) implements Block {}

    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A picture.
     *
     * @param name of its file, without ending
     * @param caption what is to be seen, in words, for those who do not see it
     */
    record Plot(String name, String caption, String svg) implements Block {}
}
