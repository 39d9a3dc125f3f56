package dev.zephyr.port;

import io.temporal.activity.ActivityInterface;

/** Makes reports from the ledger and files them with the documents; the same order files the same report again. */
@ActivityInterface(namePrefix = "reports-")
public interface Reports {

    Receipt file(ReportOrder order);
}
