package id.tanggap.query.projection.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A digest over documents that does not depend on the order in which they come: the sum, modulo 2<sup>256</sup>, of the
 * SHA-256 of each document's id, a zero byte and its JSON with sorted keys. The sum is kept in parts by the hash of the
 * id, so that of two digests that differ it can be told where.
 */
public final class DocumentsDigest {
    public static final int PARTS = 1 << 16;

    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BYTES * 8);
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final BigInteger[] sums = new BigInteger[PARTS];
    private long documents;

    public DocumentsDigest() {
        Arrays.fill(sums, BigInteger.ZERO);
    }

    /** Of one document alone. */
    public static BigInteger of(String id, JsonNode document) {
        MessageDigest sha256 = sha256();
        sha256.update(id.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return new BigInteger(1, sha256.digest(CANONICAL.writeValueAsBytes(document)));
    }

    public void add(String id, JsonNode document) {
        replace(id, null, of(id, document));
    }

    /** @param was null if the document was not there; @param is null if it is there no more */
    public void replace(String id, @Nullable BigInteger was, @Nullable BigInteger is) {
        int part = partOf(id);
        BigInteger change = (is == null ? BigInteger.ZERO : is).subtract(was == null ? BigInteger.ZERO : was);
        sums[part] = sums[part].add(change).mod(MODULUS);
        documents += (is == null ? 0 : 1) - (was == null ? 0 : 1);
    }

    public long documents() {
        return documents;
    }

    /** In hexadecimal digits. */
    public String value() {
        byte[] sum = Arrays.stream(sums)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(MODULUS)
                .add(MODULUS)
                .toByteArray();
        return HexFormat.of().formatHex(sum, sum.length - BYTES, sum.length);
    }

    /** The parts in which they differ. */
    public BitSet differsIn(DocumentsDigest other) {
        BitSet parts = new BitSet(PARTS);
        for (int part = 0; part < PARTS; part++) {
            parts.set(part, !sums[part].equals(other.sums[part]));
        }
        return parts;
    }

    public static int partOf(String id) {
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
