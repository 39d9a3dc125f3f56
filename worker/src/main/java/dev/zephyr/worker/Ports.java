package dev.zephyr.worker;

import dev.zephyr.port.Chat;
import dev.zephyr.port.Documents;
import dev.zephyr.port.Ledger;
import dev.zephyr.port.Mail;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.Pager;
import dev.zephyr.port.Reports;
import dev.zephyr.port.ShiftDesk;
import dev.zephyr.port.StatusPage;
import dev.zephyr.port.Tickets;
import dev.zephyr.port.silence.SilenceDesk;

/** An adapter for each port. */
record Ports(
        Pager pager,
        OnCallDirectory directory,
        Chat chat,
        StatusPage statusPage,
        Mail mail,
        Tickets tickets,
        Documents documents,
        Ledger ledger,
        Reports reports,
        ShiftDesk shifts,
        SilenceDesk silences) {}
