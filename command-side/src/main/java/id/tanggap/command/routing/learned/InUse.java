package id.tanggap.command.routing.learned;

import id.tanggap.command.routing.learned.Models.What;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.Figures;
import id.tanggap.learning.Learned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The version in use. Every node asks which one it is, and reads it when it is another than before. */
class InUse {

    private final JdbcClient sql;
    private final Models models;
    private final JsonMapper json;
    private volatile @Nullable Version read;

    InUse(JdbcClient sql, Models models, JsonMapper json) {
        this.sql = sql;
        this.models = models;
        this.json = json;
    }

    /** @param categories null where staff gave too few */
    record Version(int number, Learned offices, @Nullable Learned categories, Figures figures) {}

    /** Nothing before the first, or where what was learned is lost: it will be learned again. */
    Optional<Version> version() {
        Optional<Integer> present = sql.sql("select present from routing_line where present is not null")
                .query(Integer.class)
                .optional();
        Version known = read;
        return present.isEmpty() || known != null && known.number() == present.get()
                ? present.map(_ -> known)
                : read(present.get());
    }

    private synchronized Optional<Version> read(int number) {
        Version known = read;
        if (known == null || known.number() != number) {
            known = figures(number)
                    .flatMap(figures -> models.read(number, What.OFFICES)
                            .map(offices -> new Version(
                                    number,
                                    offices,
                                    models.read(number, What.CATEGORIES).orElse(null),
                                    figures)))
                    .orElse(null);
            read = known;
        }
        return Optional.ofNullable(known);
    }

    private Optional<Figures> figures(int number) {
        return sql.sql("select figures from routing_version where version = ?")
                .param(number)
                .query((row, _) -> json.readValue(row.getString("figures"), Figures.class))
                .optional();
    }

    AutomaticTerms automatic() {
        return sql.sql("select automatic from routing_line where automatic is not null")
                .query((row, _) -> json.readValue(row.getString("automatic"), AutomaticTerms.class))
                .optional()
                .orElse(AutomaticTerms.OFF);
    }
}
