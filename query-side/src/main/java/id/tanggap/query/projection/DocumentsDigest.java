package id.tanggap.query.projection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A digest over documents that does not depend on the order in which they come: the sum, modulo 2<sup>256</sup>, of the
 * SHA-256 of each document's id, a zero byte and its JSON with sorted keys. The sum is kept in parts by the hash of the
 * id, so that of two digests that differ it can be told where.
 */
final class DocumentsDigest {
    private static final int PARTS = 1_024;
    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BYTES * 8);

    private final JsonMapper canonical =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    private final MessageDigest sha256 = sha256();
    private final BigInteger[] sums = new BigInteger[PARTS];
    private long documents;

    DocumentsDigest() {
        Arrays.fill(sums, BigInteger.ZERO);
    }

    void add(String id, JsonNode document) {
        sha256.update(id.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        BigInteger one = new BigInteger(1, sha256.digest(canonical.writeValueAsBytes(document)));
        int part = partOf(id);
        sums[part] = sums[part].add(one).mod(MODULUS);
        documents++;
    }

    long documents() {
        return documents;
    }

    /** In hexadecimal digits. */
    String value() {
        byte[] sum = Arrays.stream(sums)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(MODULUS)
                .add(MODULUS)
                .toByteArray();
        return HexFormat.of().formatHex(sum, sum.length - BYTES, sum.length);
    }

    boolean isEqualTo(DocumentsDigest other) {
        return documents == other.documents && Arrays.equals(sums, other.sums);
    }

    /** The parts in which they differ. */
    List<Integer> differsIn(DocumentsDigest other) {
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            if (!sums[part].equals(other.sums[part])) {
                parts.add(part);
            }
        }
        return parts;
    }

    static int partOf(String id) {
        return Math.floorMod(id.hashCode(), PARTS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
