package dev.zephyr.starter.cli;

import picocli.CommandLine.Command;

/** Everything that can be done about an incident. */
@Command(
        name = "incident",
        description = "Open, answer, tell, resolve, look.",
        subcommands = {
            Open.class,
            Answering.Ack.class,
            Answering.Decline.class,
            Telling.Update.class,
            Answering.Escalate.class,
            Answering.CallIn.class,
            Judging.Sev.class,
            Judging.Assess.class,
            Judging.Flag.class,
            Judging.Unflag.class,
            Telling.Note.class,
            Telling.Mitigate.class,
            Working.Change.class,
            Answering.Assign.class,
            Answering.Unassign.class,
            Moving.HandOver.class,
            Moving.Merge.class,
            Working.Task.class,
            Working.Done.class,
            Working.Check.class,
            Telling.Send.class,
            Telling.Link.class,
            Ending.Seen.class,
            UndoneCommands.class,
            Ending.Resolve.class,
            Ending.Reopen.class,
            Ending.Cancel.class,
            Ending.Restore.class,
            PostmortemCommands.class,
            ActionCommands.class,
            Viewing.Show.class,
            Viewing.ListAll.class,
            Watch.class,
            Viewing.TimelineOf.class
        },
        footer = {
            "",
            "Example:",
            "  zephyr incident open --sev 2 --summary \"Checkout p99 elevated in eu-frankfurt\"",
            "",
            "An incident is named by any beginning of its id; while exactly one is open, by nothing."
        })
final class IncidentGroup extends GroupCommand {}
