package id.tanggap.command.imports.kept;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * What comes out of a packed file, watched: whoever sends a kilobyte does not have us read a gigabyte. Reading throws a
 * {@link Problem} where more comes out than any archive has.
 */
final class Unpacking extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    /** So much may come out of anything. */
    private static final long ALWAYS = DataSize.ofMegabytes(32).toBytes();

    private final Counted packed;
    private final ImportProperties bounds;
    private long unpacked;

    private Unpacking(Counted packed, ImportProperties bounds) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        this.packed = packed;
        this.bounds = bounds;
    }

    static InputStream of(InputStream packed, ImportProperties bounds) throws IOException {
        return new Unpacking(new Counted(packed), bounds);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > bounds.largestUnpacked().toBytes()) {
            throw tooLarge(
                    "lebih dari " + bounds.largestUnpacked().toMegabytes() + " MB. Kirim dalam beberapa berkas.",
                    "more than " + bounds.largestUnpacked().toMegabytes() + " MB. Send it in several files.");
        }
        if (unpacked > Math.max(ALWAYS, packed.bytes * bounds.ratio())) {
            throw tooLarge(
                    "lebih dari " + bounds.ratio() + " kali ukurannya; tabel yang sebenarnya tidak sepadat itu. Periksa"
                            + " berkasnya, atau kirim tanpa dikemas.",
                    "more than " + bounds.ratio()
                            + " times its size; no real table is packed so densely. Look at the file,"
                            + " or send it unpacked.");
        }
    }

    private static Problem tooLarge(String indonesian, String english) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "unpacks-too-large",
                new Bilingual("Isi berkas gzip ini " + indonesian, "This gzip file unpacks to " + english));
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            bytes += Math.max(got, 0);
            return got;
        }
    }
}
