package id.tanggap.command.imports.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.imports.kept.KeptRejections.Choice;
import id.tanggap.command.imports.kept.KeptRejections.Kept;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ImportBoundsTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void aFileThatUnpacksToFarMoreThanATableIsNotReadOn() throws IOException {
        byte[] packed = gzipped(new byte[MEGABYTE], 64);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> readAll(Unpacking.of(new ByteArrayInputStream(packed), bounds(200, 4_096))))
                .satisfies(problem -> assertThat(problem.text().id()).contains("200 kali"));
        assertThat(readAll(Unpacking.of(new ByteArrayInputStream(packed), bounds(2_000, 4_096))))
                .isEqualTo(64L * MEGABYTE);
    }

    @Test
    void howeverLittleItIsPackedItHasABound() throws IOException {
        byte[] noise = new byte[MEGABYTE];
        new Random(1).nextBytes(noise);
        byte[] packed = gzipped(noise, 3);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> readAll(Unpacking.of(new ByteArrayInputStream(packed), bounds(200, 2))))
                .withMessageContaining("more than 2 MB");
        assertThat(readAll(Unpacking.of(new ByteArrayInputStream(packed), bounds(200, 3))))
                .isEqualTo(3L * MEGABYTE);
    }

    @Test
    void soManyRejectionsAreKeptAndNoMore() {
        KeptRejections kept = new KeptRejections(bounds(200, 4_096), new Kept(1, 10));

        Choice first = kept.of(List.of(rejected(2, 40), open(3), rejected(4, 60), rejected(5, 40), rejected(6, 5)));
        assertThat(first.remarks())
                .as("the fourth would weigh too much, the sixth is one too many")
                .extracting(Remark::line)
                .containsExactly(2L, 3L, 5L);
        assertThat(kept.of(List.of(rejected(2, 40))).remarks())
                .as("what was not committed is not kept")
                .hasSize(1);

        kept.committed(first);
        assertThat(kept.of(List.of(rejected(7, 1), open(8))).remarks())
                .extracting(Remark::line)
                .containsExactly(8L);
    }

    private static Remark rejected(long line, int bytes) {
        return new Remark(line, Remark.REJECTED, new Bilingual("a", "b"), null, new byte[bytes]);
    }

    private static Remark open(long line) {
        return new Remark(line, Remark.UNFINISHED, new Bilingual("a", "b"), "code", null);
    }

    private static ImportProperties bounds(int ratio, long megabytes) {
        return new ImportProperties(
                DataSize.ofGigabytes(1),
                DataSize.ofMegabytes(megabytes),
                ratio,
                1_000,
                3,
                DataSize.ofBytes(100),
                500,
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                Duration.ofDays(30));
    }

    private static byte[] gzipped(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(piece);
            }
        }
        return packed.toByteArray();
    }

    private static long readAll(InputStream in) throws IOException {
        return in.transferTo(OutputStream.nullOutputStream());
    }
}
