package dev.zephyr.workflow;

import dev.zephyr.obligation.Clock;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.port.Letter;
import dev.zephyr.port.Page;
import dev.zephyr.refusal.Refusal;
import dev.zephyr.shift.Agenda;
import dev.zephyr.shift.Orders;
import dev.zephyr.shift.ScheduleAnswer;
import dev.zephyr.shift.ScheduleBook;
import dev.zephyr.shift.ScheduleRequest;
import dev.zephyr.shift.ShiftNotice;
import dev.zephyr.shift.ShiftPlan;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sleeps to the next thing that is owed around a shift, and has people told of it. */
public final class ScheduleWorkflowImpl implements ScheduleWorkflow {

    private final NamedTimers timers = new NamedTimers();
    private ScheduleBook book;
    private List<ShiftOverride> shown = List.of();
    private boolean changed;
    private boolean ended;

    @WorkflowInit
    public ScheduleWorkflowImpl(ScheduleBook book) {
        this.book = book;
    }

    @Override
    public void run(ScheduleBook same) {
        while (!ended) {
            changed = false;
            show();
            if (book.needsPlan(now())) {
                planAhead();
            } else {
                tellWhatIsDue();
            }
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(ScheduleWorkflow.class).run(book);
            }
            timers.arm(new Agenda(book).clocks(now()), now());
            Workflow.await(() -> changed || ended || timers.isAnyDue());
        }
    }

    /** What came meanwhile has it done again: only a plan from what is known last counts. */
    private void planAhead() {
        ScheduleBook asked = book;
        try {
            ShiftPlan plan = ActivityProfiles.shiftDesk("look ahead")
                    .plan(asked.schedule(), asked.overrides(), asked.lookFrom(now()));
            boolean stillCounts =
                    book.basis().equals(asked.basis()) && book.overrides().equals(asked.overrides());
            book = stillCounts ? book.planned(plan, now()) : book;
        } catch (ActivityFailure failure) {
            // Given up for now: tried anew while it is still wanted.
        }
        changed = true;
    }

    private void tellWhatIsDue() {
        Optional<ShiftNotice> due = new Agenda(book).due(now());
        due.ifPresent(notice -> {
            changed = true;
            try {
                ActivityProfiles.shiftDesk(notice.key())
                        .letters(book.schedule(), notice)
                        .forEach(this::deliver);
                book = new Agenda(book).told(notice, now());
            } catch (ActivityFailure failure) {
                // Given up for now: tried anew while it is still due.
            }
        });
    }

    /** By the first contact method that takes it. */
    private void deliver(Letter letter) {
        for (Page page : letter.pages()) {
            try {
                ActivityProfiles.pager(page.step()).ring(page);
                return;
            } catch (ActivityFailure failure) {
                // The next one is tried.
            }
        }
        book = book.unreached(letter.responder() + " at " + now());
    }

    private void show() {
        if (!shown.equals(book.overrides())) {
            shown = book.overrides();
            Workflow.upsertMemo(Map.of(OVERRIDES, shown));
        }
        StringBuilder details = new StringBuilder();
        for (Clock clock : new Agenda(book).clocks(now())) {
            details.append("- ")
                    .append(clock.due())
                    .append(' ')
                    .append(clock.name())
                    .append('\n');
        }
        book.unreached()
                .forEach(who -> details.append("- not reached: ").append(who).append('\n'));
        Workflow.setCurrentDetails(details.toString());
    }

    @Override
    public void plan(String basis) {
        book = book.basedOn(basis);
        changed = true;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public void validate(ScheduleRequest request) {
        try {
            new Orders(book, now()).carryOut(request);
        } catch (Refusal refusal) {
            throw Refusals.failure(refusal);
        }
    }

    @Override
    public ScheduleAnswer command(ScheduleRequest request) {
        Orders.Outcome outcome;
        try {
            outcome = new Orders(book, now()).carryOut(request);
        } catch (Refusal refusal) {
            throw Refusals.failure(refusal);
        }
        book = outcome.book();
        changed = true;
        return new ScheduleAnswer(outcome.text(), book.overrides());
    }

    @Override
    public ScheduleBook book() {
        return book;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
