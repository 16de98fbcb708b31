package id.tanggap.command.policy;

import id.tanggap.events.policy.ServicePolicyAdopted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the policy in force, ahead of the reactions of its group. */
@Component
@Order(1)
@ProcessingGroup("routing")
class PolicyProjection {

    private final JdbcClient jdbc;

    PolicyProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ServicePolicyAdopted event, @SequenceNumber long sequence) {
        int follows = jdbc.sql("""
                        insert into policy_in_force
                            (policy, first_response_sec, resolution_sec, silence_sec,
                             triage_sec, question_sec, step_sec, sequence)
                        values (:policy, :firstResponse, :resolution, :silence, :triage, :question, :step, :sequence)
                        on conflict (singleton) do update set
                            policy = excluded.policy, first_response_sec = excluded.first_response_sec,
                            resolution_sec = excluded.resolution_sec, silence_sec = excluded.silence_sec,
                            triage_sec = excluded.triage_sec, question_sec = excluded.question_sec,
                            step_sec = excluded.step_sec,
                            sequence = excluded.sequence
                        where policy_in_force.sequence < excluded.sequence""")
                .param("policy", event.policy().value())
                .param("firstResponse", event.general().firstResponse().toSeconds())
                .param("resolution", event.general().resolution().toSeconds())
                .param("silence", event.silence().toSeconds())
                .param("triage", event.waits().triage().toSeconds())
                .param("question", event.waits().question().toSeconds())
                .param("step", event.waits().step().toSeconds())
                .param("sequence", sequence)
                .update();
        if (follows == 1) {
            replaceCategories(event);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate policy_in_force, policy_of_category").update();
    }

    private void replaceCategories(ServicePolicyAdopted event) {
        jdbc.sql("delete from policy_of_category").update();
        event.byCategory()
                .forEach((category, terms) -> jdbc.sql("""
                        insert into policy_of_category (category, first_response_sec, resolution_sec)
                        values (:category, :firstResponse, :resolution)""")
                        .param("category", category.value())
                        .param("firstResponse", terms.firstResponse().toSeconds())
                        .param("resolution", terms.resolution().toSeconds())
                        .update());
    }
}
