package id.tanggap.command.table;

import id.tanggap.access.problem.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What people send in place of a CSV, known by its first bytes. */
final class WrongFile {

    private static final int LOOKED_AT = 1_024;

    private record Kind(byte[] begins, Bilingual remedy) {

        boolean is(byte[] bytes) {
            return bytes.length >= begins.length && Arrays.equals(bytes, 0, begins.length, begins, 0, begins.length);
        }
    }

    private static final List<Kind> KINDS = List.of(
            kind(
                    "504b0304",
                    "Berkas ini buku kerja Excel (.xlsx), .ods, atau ZIP, bukan CSV. Buka di Excel, pilih Simpan Sebagai,"
                            + " lalu CSV UTF-8.",
                    "The file is an Excel workbook (.xlsx), .ods or a ZIP and no CSV. Open it in Excel and choose Save As,"
                            + " CSV UTF-8."),
            kind(
                    "d0cf11e0",
                    "Berkas ini buku kerja Excel lama (.xls), bukan CSV. Buka di Excel, pilih Simpan Sebagai, lalu CSV"
                            + " UTF-8.",
                    "The file is an old Excel workbook (.xls) and no CSV. Open it in Excel and choose Save As, CSV UTF-8."),
            kind(
                    "25504446",
                    "Berkas ini PDF, bukan CSV. Minta data aslinya sebagai tabel, lalu simpan sebagai CSV UTF-8.",
                    "The file is a PDF and no CSV. Ask for the data itself as a table and save it as CSV UTF-8."),
            kind(
                    "1f8b",
                    "Berkas masih terkemas gzip. Buka kemasannya: CSV dikirim apa adanya, atau dikemas gzip satu kali saja"
                            + " bila diimpor sebagai arsip.",
                    "The file is still packed with gzip. Unpack it: a CSV is sent as it is, or packed once where it is"
                            + " imported as an archive."),
            packed("425a68"),
            packed("377abcaf271c"),
            packed("526172211a07"),
            packed("fd377a585a00"),
            packed("28b52ffd"));

    private WrongFile() {}

    /** What is wrong with the file; nothing if it may be a table. */
    static Optional<Bilingual> remedy(InputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        byte[] first = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        return KINDS.stream()
                .filter(kind -> kind.is(first))
                .map(Kind::remedy)
                .findFirst()
                .or(() -> markup(first))
                .or(() -> binary(first));
    }

    private static Optional<Bilingual> markup(byte[] first) {
        String text =
                new String(first, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("<")) {
            return Optional.of(new Bilingual(
                    "Berkas ini halaman HTML atau XML, bukan CSV; sebagian aplikasi menamainya .xls. Buka di Excel, pilih"
                            + " Simpan Sebagai, lalu CSV UTF-8.",
                    "The file is HTML or XML and no CSV; some programs call it .xls. Open it in Excel and choose Save As,"
                            + " CSV UTF-8."));
        }
        if (text.matches("(?s)(\\{\\s*\"|\\[\\s*[{\\[\"]).*")) {
            return Optional.of(new Bilingual(
                    "Berkas ini JSON, bukan CSV. Ekspor sebagai CSV UTF-8 dengan satu baris judul.",
                    "The file is JSON and no CSV. Export it as CSV UTF-8 with a line of titles."));
        }
        return Optional.empty();
    }

    private static Optional<Bilingual> binary(byte[] first) {
        boolean utf16 = first.length >= 2 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFF + 0xFE;
        for (byte one : first) {
            if (one == 0 && !utf16) {
                return Optional.of(new Bilingual(
                        "Berkas ini bukan teks (mungkin gambar atau program). Kirim tabel sebagai CSV UTF-8.",
                        "The file is no text (an image or a program, perhaps). Send a table as CSV UTF-8."));
            }
        }
        return Optional.empty();
    }

    private static Kind packed(String begins) {
        return kind(
                begins,
                "Berkas ini terkemas dengan cara yang tidak dikenal. Buka kemasannya, lalu kirim CSV-nya.",
                "The file is packed in a way that is not known here. Unpack it and send the CSV.");
    }

    private static Kind kind(String begins, String indonesian, String english) {
        return new Kind(HexFormat.of().parseHex(begins), new Bilingual(indonesian, english));
    }
}
