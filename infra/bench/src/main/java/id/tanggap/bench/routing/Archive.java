package id.tanggap.bench.routing;

import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.imports.mapping.Government;
import id.tanggap.command.imports.mapping.Mapping;
import id.tanggap.command.imports.mapping.MappingForm;
import id.tanggap.command.imports.mapping.RowReading;
import id.tanggap.command.imports.mapping.RowRefused;
import id.tanggap.command.table.CsvFile;
import id.tanggap.learning.Lesson;
import id.tanggap.learning.Said;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The complaints of a file that name an office, in the order in which they were posted.
 *
 * @param refused rows that an import would leave out
 * @param without rows that name no office or say nothing
 */
record Archive(List<Lesson> lessons, int refused, int without) {

    private static final Set<String> NOBODY =
            Set.of("anonim", "anonymous", "anonymus", "-", "n/a", "tanpa nama", "rahasia");

    /** @param file gzipped if its name ends in {@code .gz} */
    static Archive read(Path file, Path mapping) throws IOException {
        Government government =
                new Government(ZoneId.of("Asia/Jakarta"), LocalDate.of(1970, 1, 1), ChannelSpellings.ofTheKnown());
        List<Lesson> lessons = new ArrayList<>();
        int refused = 0;
        int without = 0;
        try (InputStream bytes = open(file);
                CsvFile csv = CsvFile.openArchive(bytes, false)) {
            Mapping meaning =
                    JsonMapper.shared().readValue(mapping, MappingForm.class).read(csv.header(), government);
            RowReading reading = new RowReading(meaning, government, Instant.now());
            for (Optional<CsvFile.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                try {
                    Archived archived = reading.read(row.get());
                    String office = archived.opd();
                    String text = archived.words().text();
                    if (office == null || text == null) {
                        without++;
                    } else {
                        lessons.add(
                                lesson(archived, text, office, meaning.times().zone()));
                    }
                } catch (RowRefused no) {
                    refused++;
                }
            }
        }
        lessons.sort(Comparator.comparing(Lesson::day));
        return new Archive(lessons, refused, without);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static Lesson lesson(Archived archived, String text, String office, ZoneId zone) {
        Said said = new Said(
                text,
                archived.words().address(),
                archived.kecamatan(),
                archived.kelurahan(),
                archived.channel().word());
        return new Lesson(
                archived.postId(),
                archived.postedAt().atZone(zone).toLocalDate(),
                somebody(
                        archived.words().contact() == null
                                ? archived.words().author()
                                : archived.words().contact()),
                said,
                office);
    }

    private static @Nullable String somebody(@Nullable String name) {
        return name == null || NOBODY.contains(name.strip().toLowerCase(Locale.ROOT)) ? null : name;
    }
}
