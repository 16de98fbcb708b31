package id.tanggap.command.imports.mapping;

import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.text.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an archive under its mapping. */
public final class RowReading {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 300;

    /** So far may the clock of who wrote the archive be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Mapping mapping;
    private final Government government;
    private final Instant latest;

    /** @param now nothing in an archive is later, but for what clocks differ */
    public RowReading(Mapping mapping, Government government, Instant now) {
        this.mapping = mapping;
        this.government = government;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    /** @throws RowRefused when it makes no sense */
    public Archived read(CsvFile.Row row) {
        requireWidth(row.cells());
        String postId = line(row, Field.POST_ID).orElseThrow(() -> lacks(Field.POST_ID));
        Channel channel = channel(row);
        Instant postedAt = time(row, Field.POSTED_AT, mapping.times()::written)
                .orElseThrow(() -> lacks(Field.POSTED_AT))
                .instant();
        Instant assignedAt = end(row, Field.ASSIGNED_AT, postedAt);
        Instant onTheDesk = assignedAt == null ? postedAt : assignedAt;
        Archived archived = new Archived(
                row.line(),
                ComplaintId.of(channel, postId),
                channel,
                postId,
                postedAt,
                assignedAt,
                end(row, Field.FIRST_ANSWER_AT, onTheDesk),
                end(row, Field.RESOLVED_AT, onTheDesk),
                name(row, Field.OPD).orElse(null),
                name(row, Field.CATEGORY)
                        .flatMap(Slug::of)
                        .map(slug -> new CategoryId(slug.value()))
                        .orElse(null),
                name(row, Field.KECAMATAN).orElse(null),
                name(row, Field.KELURAHAN).orElse(null),
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

    /** A spreadsheet adds empty cells behind the last as it likes. */
    private void requireWidth(List<String> cells) {
        boolean wider = cells.size() > mapping.width()
                && cells.subList(mapping.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (wider) {
            throw new RowRefused(
                    "Baris mempunyai " + cells.size() + " sel, judul " + mapping.width()
                            + "; beri tanda kutip pada sel yang memuat koma.",
                    "The row has " + cells.size() + " cells, the header " + mapping.width()
                            + "; put a cell with a comma in it into quotes.");
        }
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
        String word = name(row, Field.CHANNEL).orElseThrow(() -> lacks(Field.CHANNEL));
        return government
                .channels()
                .read(word)
                .orElseThrow(() -> new RowRefused(
                        "channel bukan kanal yang dikenal; pakai salah satu: "
                                + government.channels().words() + ".",
                        "channel is not a known one; use one of: "
                                + government.channels().words() + "."));
    }

    private @Nullable Instant end(CsvFile.Row row, Field field, Instant beginning) {
        return time(row, field, mapping.times()::end)
                .map(time -> time.notBefore(beginning))
                .orElse(null);
    }

    private Optional<WrittenTime> time(CsvFile.Row row, Field field, Function<String, WrittenTime> reading) {
        return cell(row, field).filter(written -> !NoValue.isForATime(written)).map(written -> {
            WrittenTime time = readTime(written, field, reading);
            if (time.day().isBefore(government.firstDay())) {
                throw new RowRefused(
                        field.word() + " lebih awal daripada " + government.firstDay()
                                + "; sebelum hari itu tidak ada yang diterima (tanggap.first-day).",
                        field.word() + " is before " + government.firstDay()
                                + "; nothing from before that day is taken over (tanggap.first-day).");
            }
            if (time.instant().isAfter(latest)) {
                throw new RowRefused(
                        field.word() + " berada di masa depan; periksa zone dan timeFormat.",
                        field.word() + " lies in the future; check zone and timeFormat.");
            }
            return time;
        });
    }

    private static WrittenTime readTime(String written, Field field, Function<String, WrittenTime> reading) {
        try {
            return reading.apply(written);
        } catch (UnreadableTime unreadable) {
            throw unreadable.isImpossible()
                    ? new RowRefused(
                            field.word() + " tidak ada dalam kalender; periksa hari, bulan, dan jamnya.",
                            field.word() + " is not in the calendar; check its day, month and hour.")
                    : new RowRefused(
                            field.word() + " bukan waktu menurut timeFormat.",
                            field.word() + " is not a time as timeFormat says.");
        }
    }

    /** A name, whatever blanks are in it. */
    private Optional<String> name(CsvFile.Row row, Field field) {
        return line(row, field).map(Sight::single);
    }

    private Optional<String> line(CsvFile.Row row, Field field) {
        Optional<String> line = cell(row, field).filter(written -> !NoValue.is(written));
        if (line.isPresent() && line.get().length() > LONGEST_LINE) {
            throw new RowRefused(
                    field.word() + " lebih dari " + LONGEST_LINE + " huruf.",
                    field.word() + " has more than " + LONGEST_LINE + " characters.");
        }
        return line;
    }

    private @Nullable String text(CsvFile.Row row, Field field) {
        String text =
                cell(row, field).filter(written -> !NoValue.isForAText(written)).orElse(null);
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
        return written.isEmpty() || NoValue.isForAText(written)
                ? Optional.ofNullable(mapping.constants().get(field))
                : Optional.of(written);
    }

    private static RowRefused lacks(Field field) {
        return new RowRefused(field.word() + " kosong; wajib diisi.", field.word() + " is empty; it must be given.");
    }
}
