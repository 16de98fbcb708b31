package id.tanggap.query.projection.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares two indices that both follow the events, without holding either up. Each is digested as it was at one moment,
 * and the two moments are not quite the same: so whatever differs is looked at again, as it is stored by then, until both
 * indices have come to the same version of it. That version counts in both digests. What then still differs, differs.
 */
public final class IndexComparison {
    private static final int NAMED = 20;
    private static final int AT_ONCE = 500;
    private static final long HELD = 200_000;
    private static final Duration BREATH = Duration.ofMillis(200);

    private final IndexReader reader;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long two indices may take to come to the same version of a document */
    public IndexComparison(IndexReader reader, Clock clock, Duration patience) {
        this.reader = reader;
        this.clock = clock;
        this.patience = patience;
    }

    public Comparison compare(String live, String rebuilt) throws IOException, InterruptedException {
        try (IndexReader.Moment ofLive = reader.now(live);
                IndexReader.Moment ofRebuilt = reader.now(rebuilt)) {
            DocumentsDigest left = ofLive.digest();
            DocumentsDigest right = ofRebuilt.digest();
            List<String> differing = new ArrayList<>();
            for (BitSet parts : portions(left.differsIn(right), Math.max(left.documents(), right.documents()))) {
                Pair before = new Pair(in(parts, ofLive), in(parts, ofRebuilt));
                for (List<String> ids : before.unequal(AT_ONCE)) {
                    differing.addAll(settle(live, rebuilt, ids, before, left, right));
                    if (!differing.isEmpty()) {
                        return found(live, left, right, differing);
                    }
                }
            }
            return found(live, left, right, differing);
        }
    }

    private Comparison found(String live, DocumentsDigest left, DocumentsDigest right, List<String> differing) {
        return new Comparison(
                clock.instant(),
                live,
                left.documents(),
                left.value(),
                right.documents(),
                right.value(),
                differing.stream().sorted().limit(NAMED).toList());
    }

    /** So many parts at a time that what is in them can be held in memory. */
    private static List<BitSet> portions(BitSet parts, long documents) {
        int most = (int) Math.clamp(DocumentsDigest.PARTS * HELD / Math.max(1, documents), 1, DocumentsDigest.PARTS);
        List<BitSet> portions = new ArrayList<>();
        BitSet portion = new BitSet();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            portion.set(part);
            if (portion.cardinality() == most) {
                portions.add(portion);
                portion = new BitSet();
            }
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    private static Map<String, BigInteger> in(BitSet parts, IndexReader.Moment moment) throws IOException {
        Map<String, BigInteger> digests = new HashMap<>();
        moment.read((id, document) -> {
            if (parts.get(DocumentsDigest.partOf(id))) {
                digests.put(id, DocumentsDigest.of(id, document));
            }
        });
        return digests;
    }

    /** The digests of single documents in both indices. */
    private record Pair(Map<String, BigInteger> live, Map<String, BigInteger> rebuilt) {
        List<List<String>> unequal(int atOnce) {
            Set<String> ids = new HashSet<>(live.keySet());
            ids.addAll(rebuilt.keySet());
            ids.removeIf(id -> {
                BigInteger digest = live.get(id);
                return digest != null && digest.equals(rebuilt.get(id));
            });
            List<List<String>> portions = new ArrayList<>();
            List<String> all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += atOnce) {
                portions.add(all.subList(from, Math.min(all.size(), from + atOnce)));
            }
            return portions;
        }
    }

    /** @return the documents that stay different */
    private Set<String> settle(
            String live, String rebuilt, List<String> ids, Pair before, DocumentsDigest left, DocumentsDigest right)
            throws IOException, InterruptedException {
        Set<String> open = new HashSet<>(ids);
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<String, JsonNode> inLive = reader.get(live, open);
            Map<String, JsonNode> inRebuilt = reader.get(rebuilt, open);
            open.removeIf(id -> {
                JsonNode document = inLive.get(id);
                if (document == null || !document.equals(inRebuilt.get(id))) {
                    return false;
                }
                BigInteger digest = DocumentsDigest.of(id, document);
                left.replace(id, before.live().get(id), digest);
                right.replace(id, before.rebuilt().get(id), digest);
                return true;
            });
            if (open.isEmpty() || System.nanoTime() > end) {
                return open;
            }
            Thread.sleep(BREATH);
        }
    }
}
