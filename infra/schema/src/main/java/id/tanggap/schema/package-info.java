/**
 * The tables of an application in PostgreSQL: who makes them, and who may do what with them.
 *
 * <p>Modules declare their tables as {@link id.tanggap.schema.SchemaMigration}. They are made by the role that owns them,
 * {@code tanggap.schema-owner.username} with its {@code .password}; requests are served by the role of the {@code
 * DataSource}, which gets what {@link id.tanggap.schema.ServingRights} says and can neither change nor drop a table, nor
 * change a row of one that is only ever appended to. Without an owner the role of the {@code DataSource} does both, and a
 * warning says what that means.
 */
@NullMarked
package id.tanggap.schema;

import org.jspecify.annotations.NullMarked;
