package id.tanggap.eventstore.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest over rows that does not depend on their order. */
final class RowDigest {
    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BYTES * 8);

    private final MessageDigest sha256 = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;
    private long bytes;

    /** A row as the COPY command writes it, with its line feed. */
    void add(byte[] row) {
        sum = sum.add(new BigInteger(1, sha256.digest(row))).mod(MODULUS);
        rows++;
        bytes += row.length;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    String value() {
        byte[] padded = sum.add(MODULUS).toByteArray();
        return HexFormat.of().formatHex(padded, padded.length - BYTES, padded.length);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
