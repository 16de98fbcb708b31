package id.tanggap.eventstore.kurrent.server;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.shared.Shared;
import io.kurrent.dbclient.proto.streams.StreamsGrpc;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.TombstoneReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.TombstoneResp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The first protocol: append to one stream, read, subscribe. */
final class Streams extends StreamsGrpc.StreamsImplBase {

    static final int MOST_IN_ONE_APPEND = 1024 * 1024;
    private static final int READ_PAGE = 50;
    private static final long END = -1;

    private final Node node;
    private final Cluster cluster;

    Streams(Node node, Cluster cluster) {
        this.node = node;
        this.cluster = cluster;
    }

    @Override
    public StreamObserver<AppendReq> append(StreamObserver<AppendResp> answer) {
        boolean leaderRequired = Gate.leaderRequired();
        return new StreamObserver<>() {

            private AppendReq.Options options;
            private final List<Proposed> events = new ArrayList<>();
            private int size;

            @Override
            public void onNext(AppendReq part) {
                if (part.hasOptions()) {
                    options = part.getOptions();
                    return;
                }
                Proposed event = proposed(part.getProposedMessage());
                size += event.size();
                events.add(event);
            }

            @Override
            public void onError(Throwable givenUp) {
                // The client did.
            }

            @Override
            public void onCompleted() {
                cluster.faults().dawdle();
                if (leaderRequired && !node.isLeader()) {
                    answer.onError(Errors.notLeader(cluster.leader()));
                } else if (size > MOST_IN_ONE_APPEND) {
                    answer.onError(Errors.tooLarge(MOST_IN_ONE_APPEND));
                } else {
                    Appending.carryOut(
                            cluster,
                            List.of(new StreamWrite(
                                    options.getStreamIdentifier()
                                            .getStreamName()
                                            .toStringUtf8(),
                                    expected(options),
                                    events)),
                            answer,
                            Streams.this::answer);
                }
            }
        };
    }

    private static Proposed proposed(AppendReq.ProposedMessage message) {
        return new Proposed(
                uuid(message.getId()),
                message.getMetadataMap().get("type"),
                "application/json".equals(message.getMetadataMap().get("content-type")),
                message.getData().toByteArray(),
                message.getCustomMetadata().toByteArray());
    }

    private static UUID uuid(Shared.UUID id) {
        return id.hasStructured()
                ? new UUID(
                        id.getStructured().getMostSignificantBits(),
                        id.getStructured().getLeastSignificantBits())
                : UUID.fromString(id.getString());
    }

    private static long expected(AppendReq.Options options) {
        return switch (options.getExpectedStreamRevisionCase()) {
            case REVISION -> options.getRevision();
            case NO_STREAM -> StreamWrite.NO_STREAM;
            case STREAM_EXISTS -> StreamWrite.EXISTS;
            case ANY -> StreamWrite.ANY;
            case EXPECTEDSTREAMREVISION_NOT_SET -> throw Errors.invalid("expected revision is missing");
        };
    }

    private AppendResp answer(Written written) {
        if (written instanceof Written.Tombstoned gone) {
            throw Errors.streamDeleted(gone.stream());
        }
        if (written instanceof Written.WrongRevision wrong) {
            return AppendResp.newBuilder().setWrongExpectedVersion(wrong(wrong)).build();
        }
        Written.Done done = (Written.Done) written;
        return AppendResp.newBuilder()
                .setSuccess(AppendResp.Success.newBuilder()
                        .setCurrentRevision(done.lastRevisions().get(0))
                        .setPosition(AppendResp.Position.newBuilder()
                                .setCommitPosition(done.position())
                                .setPreparePosition(done.position())))
                .build();
    }

    private static AppendResp.WrongExpectedVersion wrong(Written.WrongRevision wrong) {
        AppendResp.WrongExpectedVersion.Builder told = AppendResp.WrongExpectedVersion.newBuilder();
        if (wrong.expected() == StreamWrite.NO_STREAM) {
            told.setExpectedNoStream(Shared.Empty.getDefaultInstance());
        } else if (wrong.expected() == StreamWrite.EXISTS) {
            told.setExpectedStreamExists(Shared.Empty.getDefaultInstance());
        } else {
            told.setExpectedRevision(wrong.expected());
        }
        if (wrong.actual() < 0) {
            told.setCurrentNoStream(Shared.Empty.getDefaultInstance());
        } else {
            told.setCurrentRevision(wrong.actual());
        }
        return told.build();
    }

    @Override
    public void tombstone(TombstoneReq request, StreamObserver<TombstoneResp> answer) {
        long position = cluster.log()
                .tombstone(request.getOptions()
                        .getStreamIdentifier()
                        .getStreamName()
                        .toStringUtf8());
        answer.onNext(TombstoneResp.newBuilder()
                .setPosition(TombstoneResp.Position.newBuilder()
                        .setCommitPosition(position)
                        .setPreparePosition(position))
                .build());
        answer.onCompleted();
    }

    @Override
    public void read(ReadReq request, StreamObserver<ReadResp> answer) {
        ReadReq.Options options = request.getOptions();
        ServerCallStreamObserver<ReadResp> call = (ServerCallStreamObserver<ReadResp>) answer;
        cluster.faults().dawdle();
        if (Gate.leaderRequired() && !node.isLeader()) {
            answer.onError(Errors.notLeader(cluster.leader()));
        } else if (options.hasAll() && !Gate.mayReadAll()) {
            answer.onError(Errors.accessDenied());
        } else if (options.hasSubscription()) {
            new AllSubscriptionCall(cluster, options, call).start();
        } else if (!cluster.faults().stallRead()) {
            try {
                if (options.hasAll()) {
                    all(options, answer);
                } else {
                    stream(options, answer);
                }
                answer.onCompleted();
            } catch (StatusRuntimeException refused) {
                answer.onError(refused);
            }
        }
    }

    private void stream(ReadReq.Options options, StreamObserver<ReadResp> answer) {
        String name = options.getStream().getStreamIdentifier().getStreamName().toStringUtf8();
        if (cluster.log().isTombstoned(name)) {
            throw Errors.streamDeleted(name);
        }
        Optional<List<LogRecord>> found = cluster.log().stream(name);
        if (found.isEmpty()) {
            answer.onNext(ReadResp.newBuilder()
                    .setStreamNotFound(ReadResp.StreamNotFound.newBuilder()
                            .setStreamIdentifier(
                                    Shared.StreamIdentifier.newBuilder().setStreamName(ByteString.copyFromUtf8(name))))
                    .build());
            return;
        }
        List<LogRecord> events = found.get();
        long first = events.get(0).revision();
        long last = events.get(events.size() - 1).revision();
        boolean forwards = options.getReadDirection() == ReadReq.Options.ReadDirection.Forwards;
        long from = options.getStream().hasStart()
                ? 0
                : options.getStream().hasEnd() ? last : options.getStream().getRevision();
        long sent = 0;
        for (long revision = forwards ? Math.max(from, first) : Math.min(from, last);
                revision >= first && revision <= last && sent < options.getCount();
                revision += forwards ? 1 : -1) {
            answer.onNext(Wire.event(events.get((int) (revision - first))));
            sent++;
        }
        if (options.getControlOption().getCompatibility() >= 1) {
            answer.onNext(ReadResp.newBuilder().setLastStreamPosition(last).build());
        }
    }

    private void all(ReadReq.Options options, StreamObserver<ReadResp> answer) {
        boolean forwards = options.getReadDirection() == ReadReq.Options.ReadDirection.Forwards;
        long place = options.getAll().hasPosition()
                ? options.getAll().getPosition().getCommitPosition()
                : options.getAll().hasEnd() ? END : 0;
        if (options.getAll().hasEnd() && forwards) {
            return;
        }
        if (options.getAll().hasPosition() && !cluster.log().isPlace(place)) {
            throw Errors.noSuchPlace(cluster.version());
        }
        for (long left = options.getCount(); left > 0; ) {
            List<LogRecord> page = forwards
                    ? cluster.log().forwards(place, Math.min(left, READ_PAGE))
                    : cluster.log().backwards(place, Math.min(left, READ_PAGE));
            page.forEach(event -> answer.onNext(Wire.event(event)));
            if (page.isEmpty()) {
                return;
            }
            left -= page.size();
            long end = page.get(page.size() - 1).position();
            place = forwards ? end + 1 : end;
        }
    }
}
