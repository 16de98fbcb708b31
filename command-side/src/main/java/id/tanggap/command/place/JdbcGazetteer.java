package id.tanggap.command.place;

import id.tanggap.events.complaint.PlaceCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gazetteer in PostgreSQL, as it was imported. */
final class JdbcGazetteer implements Gazetteer {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcGazetteer(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    @Override
    public Finding findKecamatan(String kecamatan) {
        return Finding.among(jdbc.sql("select code from place where level = 3 and comparable = :name order by code")
                .param("name", PlaceName.of(kecamatan).value())
                .query((row, _) -> new PlaceCode(row.getString("code")))
                .list());
    }

    @Override
    public Finding find(String kecamatan, String village) {
        return Finding.among(jdbc.sql("""
                        select village.code from place village
                        join place kecamatan on kecamatan.code = village.parent and kecamatan.level = 3
                        where village.level = 4 and village.comparable = :village and kecamatan.comparable = :kecamatan
                        order by village.code""")
                .param("village", PlaceName.of(village).value())
                .param("kecamatan", PlaceName.of(kecamatan).value())
                .query((row, _) -> new PlaceCode(row.getString("code")))
                .list());
    }

    @Override
    public List<Named> named(Collection<PlaceName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select code, parent, level, comparable from place
                        where comparable = any (:names) and level in (3, 4) order by code""")
                .param("names", names.stream().map(PlaceName::value).distinct().toArray(String[]::new))
                .query((row, _) -> new Named(
                        new PlaceCode(row.getString("code")),
                        row.getString("parent"),
                        row.getInt("level"),
                        new PlaceName(row.getString("comparable"))))
                .list();
    }

    /** How many of these the gazetteer did not have, or had under another name; it has them afterwards. */
    int learn(List<Region> regions) {
        int[] changed = batches.batchUpdate("""
                insert into place (code, parent, level, name, comparable) values (?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, comparable = excluded.comparable
                where place.name <> excluded.name""", rows(regions));
        int sum = 0;
        for (int one : changed) {
            sum += one;
        }
        return sum;
    }

    private static List<Object[]> rows(List<Region> regions) {
        List<Object[]> rows = new ArrayList<>(regions.size());
        for (Region region : regions) {
            String code = region.code().value();
            int dot = code.lastIndexOf('.');
            String parent = dot < 0 ? "" : code.substring(0, dot);
            rows.add(new Object[] {
                code, parent, region.level(), region.name(), region.comparable().value()
            });
        }
        return rows;
    }
}
