package id.tanggap.command.history;

import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an archive under its mapping. */
final class RowReading {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 300;

    private final ChannelSpellings channels = ChannelSpellings.ofTheKnown();
    private final Mapping mapping;
    private final Instant now;

    /** @param now nothing in an archive is later */
    RowReading(Mapping mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    /** @throws RowRefused when it makes no sense */
    Archived read(CsvFile.Row row) {
        if (row.cells().size() > mapping.width()) {
            throw new RowRefused(
                    "Baris mempunyai " + row.cells().size() + " sel, judul " + mapping.width()
                            + "; beri tanda kutip pada sel yang memuat koma.",
                    "The row has " + row.cells().size() + " cells, the header " + mapping.width()
                            + "; put a cell with a comma in it into quotes.");
        }
        String postId = line(row, Field.POST_ID).orElseThrow(() -> lacks(Field.POST_ID));
        Channel channel = channel(row);
        Instant postedAt = time(row, Field.POSTED_AT).orElseThrow(() -> lacks(Field.POSTED_AT));
        Archived archived = new Archived(
                row.line(),
                ComplaintId.of(channel, postId),
                channel,
                postId,
                postedAt,
                time(row, Field.ASSIGNED_AT).orElse(null),
                time(row, Field.FIRST_ANSWER_AT).orElse(null),
                time(row, Field.RESOLVED_AT).orElse(null),
                line(row, Field.OPD).orElse(null),
                line(row, Field.CATEGORY)
                        .flatMap(Slug::of)
                        .map(slug -> new CategoryId(slug.value()))
                        .orElse(null),
                line(row, Field.KECAMATAN).orElse(null),
                line(row, Field.KELURAHAN).orElse(null),
                new Archived.Words(
                        text(row, Field.TEXT),
                        line(row, Field.ADDRESS).orElse(null),
                        line(row, Field.AUTHOR).orElse(null),
                        line(row, Field.CONTACT).orElse(null),
                        text(row, Field.ANSWER),
                        text(row, Field.SOLUTION)));
        requireOrder(archived);
        return archived;
    }

    private void requireOrder(Archived row) {
        notBefore(row.assignedAt(), Field.ASSIGNED_AT, row.postedAt(), Field.POSTED_AT);
        notBefore(row.firstAnswerAt(), Field.FIRST_ANSWER_AT, row.postedAt(), Field.POSTED_AT);
        notBefore(row.resolvedAt(), Field.RESOLVED_AT, row.postedAt(), Field.POSTED_AT);
        if (row.assignedAt() != null) {
            notBefore(row.firstAnswerAt(), Field.FIRST_ANSWER_AT, row.assignedAt(), Field.ASSIGNED_AT);
            notBefore(row.resolvedAt(), Field.RESOLVED_AT, row.assignedAt(), Field.ASSIGNED_AT);
        }
        if (row.resolvedAt() != null && row.opd() == null) {
            throw new RowRefused(
                    "Selesai tetapi tanpa OPD; sebutkan OPD yang menyelesaikannya.",
                    "It is resolved but has no OPD; name the OPD that resolved it.");
        }
    }

    private static void notBefore(@Nullable Instant end, Field ends, Instant beginning, Field begins) {
        if (end != null && end.isBefore(beginning)) {
            throw new RowRefused(
                    ends.word() + " lebih awal daripada " + begins.word() + "; akhir tidak dapat mendahului awal.",
                    ends.word() + " is before " + begins.word() + "; an end cannot come before its beginning.");
        }
    }

    private Channel channel(CsvFile.Row row) {
        String word = cell(row, Field.CHANNEL).orElseThrow(() -> lacks(Field.CHANNEL));
        return channels.read(word)
                .orElseThrow(() -> new RowRefused(
                        "channel bukan kanal yang dikenal; pakai salah satu: " + channels.words() + ".",
                        "channel is not a known one; use one of: " + channels.words() + "."));
    }

    private Optional<Instant> time(CsvFile.Row row, Field field) {
        return cell(row, field).map(written -> {
            Instant time;
            try {
                time = mapping.times().read(written);
            } catch (DateTimeException notATime) {
                throw new RowRefused(
                        field.word() + " bukan waktu menurut timeFormat.",
                        field.word() + " is not a time as timeFormat says.");
            }
            if (time.isAfter(now)) {
                throw new RowRefused(
                        field.word() + " berada di masa depan; periksa zone dan timeFormat.",
                        field.word() + " lies in the future; check zone and timeFormat.");
            }
            return time;
        });
    }

    private Optional<String> line(CsvFile.Row row, Field field) {
        Optional<String> line = cell(row, field);
        if (line.isPresent() && line.get().length() > LONGEST_LINE) {
            throw new RowRefused(
                    field.word() + " lebih dari " + LONGEST_LINE + " huruf.",
                    field.word() + " has more than " + LONGEST_LINE + " characters.");
        }
        return line;
    }

    private @Nullable String text(CsvFile.Row row, Field field) {
        String text = cell(row, field).orElse(null);
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new RowRefused(
                    field.word() + " lebih dari " + LONGEST_TEXT + " huruf.",
                    field.word() + " has more than " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    private Optional<String> cell(CsvFile.Row row, Field field) {
        Integer column = mapping.columns().get(field);
        String written =
                column == null ? "" : row.cell(column).replace("\u0000", "").strip();
        return written.isEmpty() ? Optional.ofNullable(mapping.constants().get(field)) : Optional.of(written);
    }

    private static RowRefused lacks(Field field) {
        return new RowRefused(field.word() + " kosong; wajib diisi.", field.word() + " is empty; it must be given.");
    }
}
