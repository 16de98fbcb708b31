package id.tanggap.eventstore.kurrent.server;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.kurrentdb.protocol.v2.streams.AppendRecord;
import io.kurrentdb.protocol.v2.streams.AppendRequest;
import io.kurrentdb.protocol.v2.streams.AppendResponse;
import io.kurrentdb.protocol.v2.streams.AppendSessionResponse;
import io.kurrentdb.protocol.v2.streams.SchemaFormat;
import io.kurrentdb.protocol.v2.streams.StreamsServiceGrpc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The second protocol: append to several streams, all or nothing. */
final class AppendSessions extends StreamsServiceGrpc.StreamsServiceImplBase {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

    private final Node node;
    private final Cluster cluster;

    AppendSessions(Node node, Cluster cluster) {
        this.node = node;
        this.cluster = cluster;
    }

    @Override
    public StreamObserver<AppendRequest> appendSession(StreamObserver<AppendSessionResponse> answer) {
        return new StreamObserver<>() {

            private final List<StreamWrite> writes = new ArrayList<>();
            private final Set<String> streams = new HashSet<>();
            private int size;
            private StatusRuntimeException refusal;

            @Override
            public void onNext(AppendRequest request) {
                try {
                    if (refusal == null) {
                        writes.add(write(request));
                    }
                } catch (StatusRuntimeException refused) {
                    refusal = refused;
                }
            }

            private StreamWrite write(AppendRequest request) {
                if (!NAME.matcher(request.getStream()).matches()) {
                    throw Errors.invalid("Stream name must not be empty and can only contain alphanumeric characters,"
                            + " underscores, dashes, and periods");
                }
                if (!streams.add(request.getStream().toLowerCase(Locale.ROOT))) {
                    throw Errors.v2AlreadyInSession(request.getStream());
                }
                List<Proposed> events = request.getRecordsList().stream()
                        .map(AppendSessions::proposed)
                        .toList();
                size += events.stream().mapToInt(Proposed::size).sum();
                if (size > Streams.MOST_IN_ONE_APPEND) {
                    throw Errors.v2TooLarge(size, Streams.MOST_IN_ONE_APPEND);
                }
                return new StreamWrite(
                        request.getStream(),
                        request.hasExpectedRevision() ? request.getExpectedRevision() : StreamWrite.ANY,
                        events);
            }

            @Override
            public void onError(Throwable givenUp) {
                // The client did.
            }

            @Override
            public void onCompleted() {
                cluster.faults().dawdle();
                if (refusal != null) {
                    answer.onError(refusal);
                } else if (!node.isLeader()) {
                    answer.onError(Errors.v2NotLeader(cluster.leader()));
                } else {
                    Appending.carryOut(cluster, writes, answer, written -> answer(writes, written));
                }
            }
        };
    }

    private static Proposed proposed(AppendRecord appended) {
        if (!NAME.matcher(appended.getSchema().getName()).matches()) {
            throw Errors.invalid("Schema name must not be empty and can only contain alphanumeric characters,"
                    + " underscores, dashes, and periods");
        }
        boolean json = appended.getSchema().getFormat() == SchemaFormat.SCHEMA_FORMAT_JSON;
        return new Proposed(
                UUID.fromString(appended.getRecordId()),
                appended.getSchema().getName(),
                json,
                appended.getData().toByteArray(),
                metadata(appended, json));
    }

    /** As the server makes them when such an event is read over the first protocol. */
    private static byte[] metadata(AppendRecord appended, boolean json) {
        Struct.Builder properties = Struct.newBuilder().putAllFields(appended.getPropertiesMap());
        properties.putFields("$schema.name", text(appended.getSchema().getName()));
        properties.putFields("$schema.format", text(json ? "Json" : "Bytes"));
        try {
            return JsonFormat.printer().print(properties).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Value text(String value) {
        return Value.newBuilder().setStringValue(value).build();
    }

    private static AppendSessionResponse answer(List<StreamWrite> writes, Written written) {
        if (written instanceof Written.Tombstoned gone) {
            throw Errors.v2Tombstoned(gone.stream());
        }
        if (written instanceof Written.WrongRevision wrong) {
            throw Errors.v2Conflict(wrong);
        }
        if (written instanceof Written.Unexplained) {
            throw Errors.internal();
        }
        Written.Done done = (Written.Done) written;
        AppendSessionResponse.Builder session =
                AppendSessionResponse.newBuilder().setPosition(done.position());
        for (int i = 0; i < writes.size(); i++) {
            session.addOutput(AppendResponse.newBuilder()
                    .setStream(writes.get(i).stream())
                    .setStreamRevision(done.lastRevisions().get(i)));
        }
        return session.build();
    }
}
