package id.tanggap.command.imports.upload;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.imports.kept.Content;
import id.tanggap.command.imports.kept.ImportProperties;
import id.tanggap.command.imports.kept.Imports;
import id.tanggap.command.imports.mapping.Field;
import id.tanggap.command.imports.mapping.Government;
import id.tanggap.command.imports.mapping.KeptMapping;
import id.tanggap.command.imports.mapping.Mapping;
import id.tanggap.command.imports.mapping.MappingForm;
import id.tanggap.command.imports.mapping.NoValue;
import id.tanggap.command.imports.taking.ImportWorker;
import id.tanggap.command.table.CsvFile;
import id.tanggap.command.time.FirstDay;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file in. It is kept piece by piece while it arrives, each in a transaction of its own, for an open transaction
 * would hold all projections back; what is not kept to its end, or makes no sense, is dropped again.
 */
@Component
final class Reception {

    private static final int PIECE = 1 << 20;
    private static final int TRIED_ROWS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Imports imports;
    private final ImportWorker worker;
    private final FirstDay firstDay;
    private final Channels channels;
    private final ImportProperties properties;

    Reception(Imports imports, ImportWorker worker, FirstDay firstDay, Channels channels, ImportProperties properties) {
        this.imports = imports;
        this.worker = worker;
        this.firstDay = firstDay;
        this.channels = channels;
        this.properties = properties;
    }

    /**
     * An import that is on its way.
     *
     * @param returnTo where a browser wants to go on
     */
    record Received(String id, Optional<String> returnTo) {}

    Received receive(HttpServletRequest request, String staff) throws IOException {
        String id = UUID.randomUUID().toString();
        imports.begin(id, staff);
        boolean kept = false;
        try {
            Keeping keeping = new Keeping(id);
            Upload upload = Upload.read(request, keeping::take);
            MappingForm form = mapping(upload.text("mapping"));
            List<String> header = tried(id, form);
            String mapping = new KeptMapping(form, header).json();
            byte[] digest = keeping.digest(mapping);
            Optional<String> same = imports.underWay(digest);
            if (same.isEmpty()) {
                imports.received(
                        id, upload.fileName(), keeping.bytes, digest, mapping, JSON.writeValueAsString(header));
                kept = true;
                worker.call();
            }
            return new Received(same.orElse(id), upload.optional("returnTo"));
        } finally {
            if (!kept) {
                imports.drop(id);
            }
        }
    }

    private static MappingForm mapping(String json) {
        try {
            return JSON.readValue(json, MappingForm.class);
        } catch (JacksonException unreadable) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "unreadable-mapping",
                            new Bilingual(
                                    "Bagian mapping bukan JSON yang dikenal. Bentuknya {\"columns\": {\"postId\": …},"
                                            + " \"constants\": {\"channel\": …}, \"timeFormat\": …, \"zone\": …,"
                                            + " \"registerUnknownOpd\": true}.",
                                    "The part mapping is not the JSON that it should be. Its form is {\"columns\":"
                                            + " {\"postId\": …}, \"constants\": {\"channel\": …}, \"timeFormat\": …,"
                                            + " \"zone\": …, \"registerUnknownOpd\": true}."))
                    .at("mapping");
        }
    }

    /** Reads the first rows, so that whoever has mistaken the mapping hears it now and not row by row. */
    private List<String> tried(String id, MappingForm form) throws IOException {
        try (CsvFile file = Content.open(imports, id, properties, false)) {
            List<String> header = file.header();
            Mapping mapping = form.read(header, Government.of(firstDay, channels.added()));
            int column = mapping.columns().getOrDefault(Field.POSTED_AT, 0);
            int written = 0;
            for (int i = 0; i < TRIED_ROWS; i++) {
                Optional<CsvFile.Row> row = file.next();
                if (row.isEmpty()) {
                    break;
                }
                String time = row.get().cell(column);
                if (!NoValue.isForATime(time)) {
                    written++;
                    if (mapping.times().hasTheForm(time)) {
                        return header;
                    }
                }
            }
            if (written > 0) {
                throw new Problem(
                                HttpStatus.BAD_REQUEST,
                                "no-such-time",
                                new Bilingual(
                                        "Waktu pada baris-baris pertama tidak terbaca dengan pola ini. Tulis pola seperti"
                                                + " yyyy-MM-dd'T'HH:mm:ss atau dd/MM/yyyy HH:mm.",
                                        "The times of the first rows cannot be read with this pattern. Write one such as"
                                                + " yyyy-MM-dd'T'HH:mm:ss or dd/MM/yyyy HH:mm."))
                        .at("timeFormat");
            }
            return header;
        } catch (ZipException | EOFException broken) {
            throw notWhole();
        } catch (Problem noTable) {
            throw noTable.fields().isEmpty() ? noTable.at("file") : noTable;
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof ZipException || broken.getCause() instanceof EOFException
                    ? notWhole()
                    : broken;
        }
    }

    private static Problem notWhole() {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "broken-gzip",
                        new Bilingual(
                                "Berkas gzip tidak utuh. Kemas ulang, lalu kirim lagi.",
                                "The gzip file is not whole. Pack it again and send it once more."))
                .at("file");
    }

    private final class Keeping {

        private final String id;
        private final MessageDigest digest;
        private long bytes;

        Keeping(String id) {
            this.id = id;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJvmHasIt) {
                throw new IllegalStateException(everyJvmHasIt);
            }
        }

        void take(InputStream content) throws IOException {
            int ordinal = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                bytes += piece.length;
                if (bytes > properties.largest().toBytes()) {
                    throw Problem.tooLarge();
                }
                digest.update(piece);
                imports.keep(id, ordinal++, piece);
            }
        }

        byte[] digest(String mapping) {
            return digest.digest(mapping.getBytes(StandardCharsets.UTF_8));
        }
    }
}
