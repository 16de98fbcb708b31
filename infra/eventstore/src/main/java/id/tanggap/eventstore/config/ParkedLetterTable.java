package id.tanggap.eventstore.config;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class ParkedLetterTable implements SetAside.ParkedLetters {
    private final JdbcClient jdbc;

    ParkedLetterTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public boolean any(String processor) {
        return jdbc.sql("select exists (select from dead_letter where processing_group = ?)")
                .param(processor)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean holds(String processor, String eventId) {
        return jdbc.sql("select exists (select from dead_letter where processing_group = ? and event_id = ?)")
                .params(processor, eventId)
                .query(Boolean.class)
                .single();
    }
}
