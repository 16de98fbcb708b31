package id.tanggap.command.routing.learned;

import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.routing.AutomaticAssignmentSet;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.ModelRestored;
import id.tanggap.events.routing.ModelTrained;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which version is in use and what became of what it assigned, ahead of the reactions of its group. */
@Component
@Order(1)
@ProcessingGroup("routing")
class RoutingTables {

    private final JdbcClient sql;
    private final JsonMapper json;

    RoutingTables(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(ModelTrained event) {
        if (event.cause() == ModelTrained.Cause.ERASURE) {
            sql.sql("update routing_version set kept = false where version < ?")
                    .param(event.version())
                    .update();
        }
        sql.sql("""
                        insert into routing_version (version, cause, trained_at, figures, taken, kept)
                        values (:version, :cause, :at, :figures, :taken, true) on conflict do nothing""")
                .param("version", event.version())
                .param("cause", event.cause().name())
                .param("at", Timestamp.from(event.at()))
                .param("figures", json.writeValueAsString(event.figures()))
                .param("taken", event.taken())
                .update();
        if (event.taken()) {
            use(event.version());
        }
    }

    @EventHandler
    void on(ModelRestored event) {
        use(event.version());
    }

    private void use(int version) {
        sql.sql("""
                        insert into routing_line (present) values (?)
                        on conflict (singleton) do update set present = excluded.present""").param(version).update();
    }

    @EventHandler
    void on(AutomaticAssignmentSet event) {
        automatic(event.terms(), null);
    }

    @EventHandler
    void on(AutomaticAssignmentStopped event) {
        sql.sql("select automatic from routing_line where automatic is not null")
                .query((row, _) -> json.readValue(row.getString("automatic"), AutomaticTerms.class))
                .optional()
                .ifPresent(terms -> automatic(terms.off(), event.at()));
    }

    private void automatic(AutomaticTerms terms, @Nullable Instant stopped) {
        sql.sql("""
                        insert into routing_line (automatic, stopped_at) values (:terms, :stopped)
                        on conflict (singleton) do update
                        set automatic = excluded.automatic, stopped_at = excluded.stopped_at""")
                .param("terms", json.writeValueAsString(terms))
                .param("stopped", stopped == null ? null : Timestamp.from(stopped), Types.TIMESTAMP)
                .update();
    }

    @EventHandler
    void on(ComplaintAssigned event) {
        switch (event.reason().rule()) {
            case SIMILAR_COMPLAINTS -> assigned(event);
            case HISTORY -> {}
            default -> takenBack(event.complaint(), "opd <> :opd", event.opd(), event.at());
        }
    }

    private void assigned(ComplaintAssigned event) {
        sql.sql("""
                        insert into routing_assigned (complaint, opd, assigned_at) values (:complaint, :opd, :at)
                        on conflict (complaint) do update
                        set opd = excluded.opd, assigned_at = excluded.assigned_at, taken_back_at = null
                        where routing_assigned.assigned_at < excluded.assigned_at""")
                .param("complaint", event.complaint().value())
                .param("opd", event.opd().value())
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    @EventHandler
    void on(ComplaintDeclined event) {
        takenBack(event.complaint(), "opd = :opd", event.opd(), event.at());
    }

    private void takenBack(ComplaintId complaint, String which, OpdId opd, Instant at) {
        sql.sql("update routing_assigned set taken_back_at = :at"
                        + " where complaint = :complaint and taken_back_at is null and assigned_at <= :at and " + which)
                .param("complaint", complaint.value())
                .param("opd", opd.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("truncate routing_version, routing_assigned, routing_line").update();
    }
}
