package id.tanggap.command.duplicates;

import id.tanggap.events.complaint.ComplaintId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcMergedComplaints implements MergedComplaints {

    private final JdbcClient jdbc;

    JdbcMergedComplaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(ComplaintId complaint, ComplaintId into) {
        jdbc.sql("""
                        insert into merged_complaint (complaint, other) values (:complaint, :other)
                        on conflict (complaint) do update set other = excluded.other""")
                .param("complaint", complaint.value())
                .param("other", into.value())
                .update();
    }

    @Override
    public void forget(ComplaintId complaint) {
        jdbc.sql("delete from merged_complaint where complaint = :complaint")
                .param("complaint", complaint.value())
                .update();
    }

    @Override
    public List<ComplaintId> into(ComplaintId other) {
        return jdbc
                .sql("select complaint from merged_complaint where other = :other order by complaint")
                .param("other", other.value())
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintId::new)
                .toList();
    }
}
