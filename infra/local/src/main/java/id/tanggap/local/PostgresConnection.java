package id.tanggap.local;

/** What a client needs to reach one database. */
public record PostgresConnection(String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return "PostgresConnection[jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
