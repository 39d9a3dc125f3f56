package dev.zephyr.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.zephyr.incident.Turn;
import java.util.List;

/** Something a person does. The type names are wire names: they are in histories and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Acknowledge.class, name = "acknowledge"),
    @JsonSubTypes.Type(value = Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = ChangeSeverity.class, name = "change-severity"),
    @JsonSubTypes.Type(value = Assess.class, name = "assess"),
    @JsonSubTypes.Type(value = PostUpdate.class, name = "update"),
    @JsonSubTypes.Type(value = Escalate.class, name = "escalate"),
    @JsonSubTypes.Type(value = CallPerson.class, name = "call-person"),
    @JsonSubTypes.Type(value = RaiseFlag.class, name = "raise-flag"),
    @JsonSubTypes.Type(value = LowerFlag.class, name = "lower-flag"),
    @JsonSubTypes.Type(value = Note.class, name = "note"),
    @JsonSubTypes.Type(value = Mitigate.class, name = "mitigate"),
    @JsonSubTypes.Type(value = RequestChange.class, name = "request-change"),
    @JsonSubTypes.Type(value = DecideChange.class, name = "decide-change"),
    @JsonSubTypes.Type(value = Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Unassign.class, name = "unassign"),
    @JsonSubTypes.Type(value = HandOver.class, name = "hand-over"),
    @JsonSubTypes.Type(value = Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = AddTask.class, name = "add-task"),
    @JsonSubTypes.Type(value = CompleteTask.class, name = "complete-task"),
    @JsonSubTypes.Type(value = CheckItem.class, name = "check-item"),
    @JsonSubTypes.Type(value = SendDraft.class, name = "send-draft"),
    @JsonSubTypes.Type(value = AdvancePostmortem.class, name = "advance-postmortem"),
    @JsonSubTypes.Type(value = AddActionItem.class, name = "add-action-item"),
    @JsonSubTypes.Type(value = ChangeActionItem.class, name = "change-action-item"),
    @JsonSubTypes.Type(value = Link.class, name = "link"),
    @JsonSubTypes.Type(value = PayAttention.class, name = "pay-attention"),
    @JsonSubTypes.Type(value = Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = Skip.class, name = "skip"),
    @JsonSubTypes.Type(value = Reroute.class, name = "reroute")
})
public sealed interface Command
        permits Acknowledge,
                AddActionItem,
                AddTask,
                AdvancePostmortem,
                Assess,
                Assign,
                CallPerson,
                Cancel,
                ChangeActionItem,
                ChangeSeverity,
                CheckItem,
                CompleteTask,
                DecideChange,
                Decline,
                Escalate,
                HandOver,
                Link,
                LowerFlag,
                Merge,
                Mitigate,
                Note,
                PayAttention,
                PostUpdate,
                RaiseFlag,
                Reopen,
                RequestChange,
                Reroute,
                Resolve,
                Retry,
                SendDraft,
                Skip,
                Unassign {

    /** Does it; throws {@link dev.zephyr.refusal.Refusal} when it can not be, before anything has changed. */
    void on(Turn turn, String by);

    /** The people it names, by id; the core knows nobody, so whoever sends it sees that they exist. */
    default List<String> people() {
        return List.of();
    }
}
