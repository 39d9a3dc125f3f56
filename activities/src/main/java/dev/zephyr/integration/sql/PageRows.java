package dev.zephyr.integration.sql;

import dev.zephyr.ledger.PageRecord;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who was called, and what became of it. */
final class PageRows {

    private PageRows() {}

    static void write(Handle handle, String incident, List<PageRecord> pages) {
        PreparedBatch old = handle.prepareBatch(
                "delete from page where incident = :incident and call_id = :call and person = :person");
        PreparedBatch batch = handle.prepareBatch("""
            insert into page (incident, call_id, person, level_id, cause, how, called_at, answer_by, state, since,
                methods, delivered)
            values (:incident, :call, :person, :level, :cause, :manner, :calledAt, :answerBy, :standing, :since,
                :methods, :delivered)
            """);
        for (PageRecord page : pages) {
            old.bind("incident", incident).bindMethods(page).add();
            batch.bind("incident", incident)
                    .bindMethods(page)
                    .bind("manner", page.how().wire())
                    .bind("standing", page.state().wire())
                    .add();
        }
        old.execute();
        batch.execute();
    }
}
