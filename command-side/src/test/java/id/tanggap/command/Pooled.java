package id.tanggap.command;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Connections as an installation has them: one is not opened anew for every statement. */
public final class Pooled {

    private Pooled() {}

    public static HikariDataSource connectionsTo(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(20);
        return pool;
    }
}
