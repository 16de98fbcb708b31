package id.tanggap.eventstore.config;

/**
 * Tables that an application brings: declared as a {@code static} bean, they are migrated by Flyway before anything gets
 * hold of the {@code DataSource}. In the order of {@code @Order}; the event store's own come first.
 *
 * @param location {@code classpath:db/<name>}
 * @param historyTable where Flyway keeps what it has done: {@code flyway_<name>}, by which a backup knows its tables
 */
public record SchemaMigration(String location, String historyTable) {}
