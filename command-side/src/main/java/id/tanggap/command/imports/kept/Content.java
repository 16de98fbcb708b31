package id.tanggap.command.imports.kept;

import id.tanggap.command.table.CsvFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The kept file of an import as it was sent, piece by piece; unpacked if it is gzipped. */
public final class Content {

    private static final int BUFFER = 64 * 1024;

    private Content() {}

    /** @param blankRows whether a row of separators alone is a row, as former releases counted */
    public static CsvFile open(Imports imports, String id, ImportProperties bounds, boolean blankRows)
            throws IOException {
        InputStream bytes = new BufferedInputStream(new SequenceInputStream(new Pieces(imports, id)), BUFFER);
        bytes.mark(2);
        boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        InputStream table = gzipped ? Unpacking.of(bytes, bounds) : bytes;
        return CsvFile.openArchive(table, blankRows);
    }

    private static final class Pieces implements Enumeration<InputStream> {

        private final Imports imports;
        private final String id;
        private int next;
        private byte @Nullable [] ahead;

        Pieces(Imports imports, String id) {
            this.imports = imports;
            this.id = id;
        }

        @Override
        public boolean hasMoreElements() {
            if (ahead == null) {
                ahead = imports.piece(id, next).orElse(null);
            }
            return ahead != null;
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = hasMoreElements() ? ahead : null;
            if (piece == null) {
                throw new NoSuchElementException();
            }
            ahead = null;
            next++;
            return new ByteArrayInputStream(piece);
        }
    }
}
