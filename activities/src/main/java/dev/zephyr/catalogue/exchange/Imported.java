package dev.zephyr.catalogue.exchange;

import java.util.List;

/**
 * What was brought along.
 *
 * @param yaml to be put into {@code schedules.yaml}; empty when nothing could be read
 * @param remarks what could not be taken over, or has to be looked at
 */
public record Imported(String yaml, List<String> remarks) {

    public Imported {
        remarks = List.copyOf(remarks);
    }
}
