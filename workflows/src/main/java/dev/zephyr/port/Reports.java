package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/**
 * Makes reports from the ledger and files them with the documents. The same order gives the same answer, and files the same
 * report again; a ledger that is down is a failure to retry.
 */
@ActivityInterface(namePrefix = "reports-")
public interface Reports {

    /** What a report finds that somebody has to see to (O-19, M-30): a ticket each, whose key says team, period and subject. */
    List<Post> findings(ReportOrder order);

    /** Files it; what goes to people and rooms is the caller's to deliver. */
    Filed file(ReportOrder order);

    /** Whether a team ships none of what it owes, and whom to tell (Z-16). */
    Standstill standstill(StandstillQuestion question);
}
