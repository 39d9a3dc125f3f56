package dev.zephyr.ledger;

import dev.zephyr.escalation.RungState;
import dev.zephyr.oncall.How;
import java.time.Instant;

/**
 * One person called once, however many contact methods that took.
 *
 * @param call the call's id, unique within the incident
 * @param state where the person stands, {@code since} then
 * @param methods how many contact methods were used
 */
public record PageRecord(
        String call,
        String person,
        String level,
        String cause,
        How how,
        Instant calledAt,
        Instant answerBy,
        RungState state,
        Instant since,
        int methods,
        boolean delivered) {}
