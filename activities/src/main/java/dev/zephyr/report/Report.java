package dev.zephyr.report;

import java.util.List;
import java.util.stream.Stream;

/** A report, before it is written in some form. */
public record Report(String title, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    public Stream<Block.Plot> plots() {
        return blocks.stream().filter(Block.Plot.class::isInstance).map(Block.Plot.class::cast);
    }
}
