package id.tanggap.command.imports.mapping;

import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.form.Fields;
import id.tanggap.events.text.Sight;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are to be read, as it was sent.
 *
 * @param columns by the words of {@link Field}; one column may serve several fields
 * @param constants what a field is where it has no column, or the cell is empty
 * @param timeFormat a pattern of {@link java.time.format.DateTimeFormatter}, see {@link Times}; ISO 8601 when there is none
 * @param zone of times that do not say theirs; the government's when there is none
 * @param registerUnknownOpd whether an OPD that is not in the register enters it; else its rows are left out
 */
public record MappingForm(
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> constants,
        @Nullable String timeFormat,
        @Nullable String zone,
        @Nullable Boolean registerUnknownOpd) {

    /** @throws id.tanggap.access.problem.Problem that names what has to be mended, and how */
    public Mapping read(List<String> header, Government government) {
        Fields fields = new Fields();
        Map<Field, Integer> read = new EnumMap<>(Field.class);
        orNone(columns)
                .forEach((word, column) -> field(fields, "columns." + word, word)
                        .ifPresent(field -> {
                            int at = position(header, column);
                            if (at < 0) {
                                fields.wrong(
                                        "columns." + word,
                                        "Berkas tidak mempunyai kolom \"" + column + "\". Kolomnya: "
                                                + String.join(", ", header) + ".",
                                        "The file has no column \"" + column + "\". Its columns: "
                                                + String.join(", ", header) + ".");
                            } else {
                                read.put(field, at);
                            }
                        }));
        Map<Field, String> fixed = new EnumMap<>(Field.class);
        orNone(constants)
                .forEach((word, value) -> field(fields, "constants." + word, word)
                        .ifPresent(field -> fields.text(value).ifPresent(text -> fixed.put(field, text))));
        mustHave(fields, orNone(columns), fixed, government.channels());
        TimePattern pattern = fields.as(
                        "timeFormat",
                        timeFormat,
                        TimePattern::of,
                        "Bukan pola waktu. Tulis misalnya yyyy-MM-dd'T'HH:mm:ss atau dd/MM/yyyy, atau kosongkan untuk"
                                + " ISO 8601.",
                        "Not a pattern of time. Write, for example, yyyy-MM-dd'T'HH:mm:ss or dd/MM/yyyy, or leave it out"
                                + " for ISO 8601.")
                .orElse(TimePattern.ISO);
        ZoneId in = fields.as(
                        "zone",
                        zone,
                        ZoneId::of,
                        "Bukan zona waktu. Tulis misalnya Asia/Jakarta, Asia/Makassar, atau +08:00.",
                        "Not a time zone. Write, for example, Asia/Jakarta, Asia/Makassar or +08:00.")
                .orElse(government.zone());
        fields.check();
        return new Mapping(
                read,
                fixed,
                new Times(pattern, in, government.firstDay()),
                Boolean.TRUE.equals(registerUnknownOpd),
                header.size());
    }

    private static Optional<Field> field(Fields fields, String at, String word) {
        Optional<Field> field = Field.of(word);
        if (field.isEmpty()) {
            fields.wrong(
                    at,
                    "Bukan isian yang dikenal. Pilih dari: " + Field.words() + ".",
                    "Not a known field. Choose from: " + Field.words() + ".");
        }
        return field;
    }

    private static void mustHave(
            Fields fields, Map<String, String> columns, Map<Field, String> constants, ChannelSpellings channels) {
        for (Field field : List.of(Field.POST_ID, Field.POSTED_AT)) {
            if (!columns.containsKey(field.word())) {
                fields.wrong(
                        "columns." + field.word(),
                        "Sebutkan kolom yang memuatnya; setiap baris harus mempunyainya.",
                        "Name the column that holds it; every row has to have it.");
            }
        }
        for (Field field : constants.keySet()) {
            if (field.compareTo(Field.CHANNEL) < 0) {
                fields.wrong(
                        "constants." + field.word(),
                        "Nomor dan waktu berbeda di setiap baris; sebutkan kolomnya.",
                        "Numbers and times differ from row to row; name a column.");
            }
        }
        String channel = constants.get(Field.CHANNEL);
        boolean named = channel == null
                ? columns.containsKey(Field.CHANNEL.word())
                : channels.read(channel).isPresent();
        if (!named) {
            String words = channels.words();
            fields.wrong("constants.channel", "Pilih salah satu: " + words + ".", "Choose one of: " + words + ".");
        }
        boolean office = columns.containsKey(Field.OPD.word()) || constants.containsKey(Field.OPD);
        if (columns.containsKey(Field.RESOLVED_AT.word()) && !office) {
            fields.wrong(
                    "columns.opd",
                    "Sebutkan kolom OPD, atau isi constants.opd: yang selesai diselesaikan oleh sebuah OPD.",
                    "Name the column of the OPD, or give constants.opd: what is resolved was resolved by an OPD.");
        }
        if (columns.containsKey(Field.KELURAHAN.word())
                && !columns.containsKey(Field.KECAMATAN.word())
                && !constants.containsKey(Field.KECAMATAN)) {
            fields.wrong(
                    "columns.kecamatan",
                    "Nama desa berulang; sebutkan juga kolom kecamatan.",
                    "Names of villages repeat; name the column of the kecamatan as well.");
        }
    }

    /** As it is written; else, capitals and blanks aside. */
    private static int position(List<String> header, String column) {
        int exact = header.indexOf(column.strip());
        if (exact >= 0) {
            return exact;
        }
        return header.stream().map(MappingForm::comparable).toList().indexOf(comparable(column));
    }

    private static String comparable(String name) {
        return Sight.single(name).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> orNone(@Nullable Map<String, String> given) {
        return Objects.requireNonNullElse(given, Map.of());
    }
}
