package id.tanggap.command.routing.learned;

import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.learning.Learned;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was learned, kept in parts, sealed for its version: it is as personal as what it was learned from. */
class Models {

    private static final int PART = 1 << 20;

    private final JdbcClient sql;
    private final PersonalData data;

    Models(JdbcClient sql, PersonalData data) {
        this.sql = sql;
        this.data = data;
    }

    /** What a version consists of. */
    enum What {
        OFFICES,
        CATEGORIES,
        /** Learned of what was before the last whole month, which it then answered. */
        EXAMINED
    }

    int nextVersion() {
        return sql.sql("select nextval('routing_version_number')")
                .query(Integer.class)
                .single();
    }

    void keep(int version, What what, Learned learned) {
        sql.sql("delete from routing_model where version = ? and what = ?")
                .params(version, what.name())
                .update();
        Parts parts = new Parts(version, what);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(parts, quick, PART))) {
            learned.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            quick.end();
        }
    }

    /** Nothing if it is not kept, or its key was destroyed. */
    Optional<Learned> read(int version, What what) {
        Iterator<byte[]> parts = parts(version, what).iterator();
        if (!parts.hasNext()) {
            return Optional.empty();
        }
        List<InputStream> opened = new java.util.ArrayList<>();
        while (parts.hasNext()) {
            Optional<byte[]> clear = data.openBytes(subject(version), parts.next());
            if (clear.isEmpty()) {
                return Optional.empty();
            }
            opened.add(new ByteArrayInputStream(clear.get()));
        }
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(
                new InflaterInputStream(new SequenceInputStream(Collections.enumeration(opened))), 1 << 16))) {
            return Optional.of(Learned.read(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<byte[]> parts(int version, What what) {
        return sql.sql("select sealed from routing_model where version = ? and what = ? order by part")
                .params(version, what.name())
                .query(byte[].class)
                .list();
    }

    /** All others go for good, in backups as well. */
    void keepOnly(Collection<Integer> versions) {
        List<Integer> others =
                sql.sql("select distinct version from routing_model").query(Integer.class).list().stream()
                        .filter(version -> !versions.contains(version))
                        .toList();
        for (int version : others) {
            data.erase(subject(version));
            sql.sql("delete from routing_model where version = ?")
                    .param(version)
                    .update();
        }
    }

    private static String subject(int version) {
        return "routing-model:" + version;
    }

    /** Cuts a stream into rows. */
    private final class Parts extends OutputStream {

        private final int version;
        private final What what;
        private byte[] part = new byte[PART];
        private int filled;
        private int number;

        Parts(int version, What what) {
            this.version = version;
            this.what = what;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int left = length;
            while (left > 0) {
                int fits = Math.min(left, PART - filled);
                System.arraycopy(bytes, from + length - left, part, filled, fits);
                filled += fits;
                left -= fits;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            sql.sql("insert into routing_model (version, what, part, sealed) values (?, ?, ?, ?)")
                    .params(
                            version,
                            what.name(),
                            number++,
                            data.sealBytes(subject(version), java.util.Arrays.copyOf(part, filled)))
                    .update();
            filled = 0;
        }
    }
}
