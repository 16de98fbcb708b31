package id.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.local.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void each_database_is_empty_and_belongs_to_its_user() throws Exception {
        PostgresConnection first = TestPostgres.freshDatabase();
        execute(first, "create table complaint (id int)");

        PostgresConnection second = TestPostgres.freshDatabase();
        execute(second, "create table complaint (id int)");

        assertThat(second.jdbcUrl()).isNotEqualTo(first.jdbcUrl());
    }

    @Test
    void a_wrong_password_is_refused() {
        PostgresConnection right = TestPostgres.freshDatabase();
        PostgresConnection wrong = new PostgresConnection(right.jdbcUrl(), right.user(), "wrong");

        assertThatThrownBy(() -> execute(wrong, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    private static void execute(PostgresConnection to, String sql) throws SQLException {
        try (Connection connection = LocalPostgres.connect(to);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
