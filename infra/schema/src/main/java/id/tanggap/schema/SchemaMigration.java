package id.tanggap.schema;

/**
 * Tables that an application brings: declared as a {@code static} bean, they are migrated by Flyway before anything gets
 * hold of the {@code DataSource}. In the order of {@code @Order}.
 *
 * <p>A table whose rows are never changed says so in a comment that begins with {@code append only}, one that only its owner
 * fills with {@code read only}; the role that serves requests then cannot.
 *
 * @param location {@code classpath:db/<name>}
 * @param historyTable where Flyway keeps what it has done: {@code flyway_<name>}, by which a backup knows its tables
 */
public record SchemaMigration(String location, String historyTable) {}
