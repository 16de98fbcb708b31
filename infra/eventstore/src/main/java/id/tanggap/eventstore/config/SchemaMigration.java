package id.tanggap.eventstore.config;

/**
 * Tables that an application brings: declared as a {@code static} bean, they are migrated by Flyway before anything gets
 * hold of the {@code DataSource}. In the order of {@code @Order}; the event store's own come first.
 *
 * @param location such as {@code classpath:db/query}
 * @param historyTable where Flyway keeps what it has done; one for each location
 */
public record SchemaMigration(String location, String historyTable) {}
