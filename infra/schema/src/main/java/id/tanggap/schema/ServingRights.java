package id.tanggap.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the role that serves requests may do with the tables of the current schema: read, insert, update and delete. Of a
 * table whose comment begins with {@code append only} it may read and insert rows, and no more; of one with {@code read
 * only}, of Flyway's own tables and of views it may read.
 */
final class ServingRights {

    /** Statements for what is not yet as it should be: none, as a rule. */
    private static final String DIFFERENCES = """
            with role (name) as (values (?::text)),
            relation as (
              select c.oid, format('%I.%I', n.nspname, c.relname) as name,
                     case when c.relkind in ('v', 'm') or c.relname like 'flyway\\_%' then '{SELECT}'
                          when obj_description(c.oid, 'pg_class') like 'read only%' then '{SELECT}'
                          when obj_description(c.oid, 'pg_class') like 'append only%' then '{SELECT,INSERT}'
                          else '{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}' end::text[] as rights
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm')
                 and pg_has_role(current_user, c.relowner, 'USAGE'))
            select format('grant usage on schema %I to %I', current_schema(), role.name) from role
             where not has_schema_privilege(role.name, current_schema(), 'USAGE')
            union all
            select format('grant %s on %s to %I', array_to_string(rights, ', '), relation.name, role.name)
              from relation, role
             where not (select bool_and(has_table_privilege(role.name, oid, wanted)) from unnest(rights) wanted)
            union all
            select format('grant usage on sequence %I.%I to %I', n.nspname, c.relname, role.name)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace, role
             where n.nspname = current_schema() and c.relkind = 'S' and pg_has_role(current_user, c.relowner, 'USAGE')
               and not has_sequence_privilege(role.name, c.oid, 'USAGE')
            union all
            select format('revoke %s on %s from %I', string_agg(other, ', '), relation.name, role.name)
              from relation, role,
                   unnest('{INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) other
             where not other = any (rights) and has_table_privilege(role.name, oid, other)
             group by relation.name, role.name""";

    private static final String CHANGEABLE = """
            select c.relname from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
               and obj_description(c.oid, 'pg_class') similar to '(append|read) only%'
               and (has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE')
                    or has_table_privilege(c.oid, 'TRUNCATE') or pg_has_role(c.relowner, 'MEMBER'))
             order by c.relname""";

    private ServingRights() {}

    /** Lets the role do all that it must and takes from it what it must not; done again it changes nothing. */
    static void give(Connection owner, String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String difference : strings(owner, DIFFERENCES, role)) {
                statement.execute(difference);
            }
        }
    }

    /** The tables whose rows nobody should change and that the role of this connection could change all the same. */
    static List<String> changeable(Connection serving) throws SQLException {
        return strings(serving, CHANGEABLE);
    }

    private static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
