package id.tanggap.query.projection.following;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** Stores a token only after the documents up to it; while they are held back, the claim alone is extended. */
final class TokensBehindDocuments implements TokenStore {
    private final TokenStore tokens;
    private final FoldingInvoker<?, ?> documents;

    TokensBehindDocuments(TokenStore tokens, FoldingInvoker<?, ?> documents) {
        this.tokens = tokens;
        this.documents = documents;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        storeOrExtend(documents.segment(segment).passed(token), processorName, segment);
    }

    /** Nothing has come for a while: what is held back need not wait any longer. */
    @Override
    public void extendClaim(String processorName, int segment) {
        storeOrExtend(documents.segment(segment).storeAll(), processorName, segment);
    }

    private void storeOrExtend(@Nullable TrackingToken token, String processorName, int segment) {
        if (token == null) {
            tokens.extendClaim(processorName, segment);
        } else {
            tokens.storeToken(token, processorName, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        documents.segment(segment).begin();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        documents.segment(segment.getSegmentId()).begin();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        documents.segment(segment).begin();
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
