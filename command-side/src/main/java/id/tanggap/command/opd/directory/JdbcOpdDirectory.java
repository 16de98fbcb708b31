package id.tanggap.command.opd.directory;

import id.tanggap.command.account.Handle;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcOpdDirectory implements OpdDirectory {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;

    JdbcOpdDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OpdId> byAccount(Channel platform, String accountId, @Nullable String handle) {
        if (platform.equals(Channel.WALK_IN)) {
            return Optional.of(accountId).map(OpdId::new).filter(this::exists);
        }
        return account(platform, "account_id", accountId)
                .or(() -> account(platform, "handle", Handle.of(handle).value()));
    }

    private Optional<OpdId> account(Channel platform, String column, String value) {
        return jdbc.sql("select opd from directory_account where platform = :platform and " + column + " = :value")
                .param("platform", platform.value())
                .param("value", value)
                .query(String.class)
                .optional()
                .map(OpdId::new);
    }

    @Override
    public List<OpdId> byCategoryAndPlace(CategoryId category, @Nullable PlaceCode place) {
        return jdbc.sql("""
                        with candidate as (
                            select c.opd, coalesce(max(length(a.area)), 0) as nearness, count(any_area.area) as areas
                            from directory_category c
                            left join directory_area any_area on any_area.opd = c.opd
                            left join directory_area a on a.opd = c.opd
                                 and (a.area = :place or starts_with(:place, a.area || '.'))
                            where c.category = :category
                            group by c.opd)
                        select opd from candidate
                        where (nearness > 0 or areas = 0)
                          and nearness = (select max(nearness) from candidate where nearness > 0 or areas = 0)
                        order by opd""")
                .param("category", category.value())
                .param("place", place == null ? "" : place.value())
                .query((row, _) -> new OpdId(row.getString("opd")))
                .list();
    }

    @Override
    public Optional<OpdId> byName(String name) {
        String called = comparable(name);
        List<OpdId> named = jdbc
                .sql("select opd, name from directory_opd")
                .query((row, _) -> Map.entry(new OpdId(row.getString("opd")), row.getString("name")))
                .list()
                .stream()
                .filter(office -> comparable(office.getValue()).equals(called))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String comparable(String name) {
        return BETWEEN_WORDS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public Optional<String> headOf(OpdId opd) {
        return jdbc.sql("select head from directory_opd where opd = :opd and head is not null")
                .param("opd", opd.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<OpdId> all() {
        return jdbc.sql("select opd from directory_opd order by opd")
                .query((row, _) -> new OpdId(row.getString("opd")))
                .list();
    }

    @Override
    public boolean exists(OpdId opd) {
        return jdbc.sql("select exists (select from directory_opd where opd = :opd)")
                .param("opd", opd.value())
                .query(Boolean.class)
                .single();
    }
}
