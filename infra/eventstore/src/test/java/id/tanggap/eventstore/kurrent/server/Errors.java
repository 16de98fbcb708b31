package id.tanggap.eventstore.kurrent.server;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.kurrentdb.protocol.v2.common.errors.NotLeaderNodeErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.AppendTransactionSizeExceededErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamAlreadyInAppendSessionErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamRevisionConflictErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamTombstonedErrorDetails;

/** How a server says that it did not do something: in trailers in the first protocol, in details in the second. */
final class Errors {

    private Errors() {}

    static StatusRuntimeException notLeader(Node leader) {
        return with(
                Status.NOT_FOUND.withDescription("Leader info available"),
                "exception",
                "not-leader",
                "leader-endpoint-host",
                leader.host(),
                "leader-endpoint-port",
                Integer.toString(leader.port()));
    }

    static StatusRuntimeException accessDenied() {
        return with(Status.PERMISSION_DENIED.withDescription("Access Denied"), "exception", "access-denied");
    }

    static StatusRuntimeException unauthenticated() {
        return Status.UNAUTHENTICATED
                .withDescription("Bad gRPC response. HTTP status code: 401")
                .asRuntimeException();
    }

    static StatusRuntimeException timeout() {
        return Status.ABORTED
                .withDescription("Operation timed out: Prepare phase timeout.")
                .asRuntimeException();
    }

    static StatusRuntimeException streamDeleted(String stream) {
        return with(
                Status.FAILED_PRECONDITION.withDescription("Event stream '" + stream + "' is deleted."),
                "exception",
                "stream-deleted",
                "stream-name",
                stream);
    }

    static StatusRuntimeException tooLarge(int most) {
        return with(
                Status.INVALID_ARGUMENT.withDescription("Maximum Append Size of " + most + " Exceeded."),
                "exception",
                "maximum-append-size-exceeded",
                "maximum-append-size",
                Integer.toString(most));
    }

    /** From where no record begins. */
    static StatusRuntimeException noSuchPlace(ServerVersion version) {
        return version.comparesPositions()
                ? invalid("Trying to read from an invalid position.")
                : Status.UNKNOWN
                        .withDescription("Unexpected ReadAllResult: Error")
                        .asRuntimeException();
    }

    /** As the services' framework says it of whatever it did not expect. */
    static StatusRuntimeException internal() {
        return Status.UNKNOWN
                .withDescription("Exception was thrown by handler.")
                .asRuntimeException();
    }

    static StatusRuntimeException invalid(String description) {
        return Status.INVALID_ARGUMENT.withDescription(description).asRuntimeException();
    }

    static StatusRuntimeException v2NotLeader(Node leader) {
        return detailed(
                Status.Code.FAILED_PRECONDITION,
                "This node is not the leader",
                NotLeaderNodeErrorDetails.newBuilder()
                        .setCurrentLeader(NotLeaderNodeErrorDetails.NodeInfo.newBuilder()
                                .setHost(leader.host())
                                .setPort(leader.port()))
                        .build());
    }

    static StatusRuntimeException v2Conflict(Written.WrongRevision wrong) {
        return detailed(
                Status.Code.FAILED_PRECONDITION,
                "Append failed due to a revision conflict on stream '" + wrong.stream() + "'.",
                StreamRevisionConflictErrorDetails.newBuilder()
                        .setStream(wrong.stream())
                        .setExpectedRevision(wrong.expected())
                        .setActualRevision(wrong.actual())
                        .build());
    }

    static StatusRuntimeException v2Tombstoned(String stream) {
        return detailed(
                Status.Code.FAILED_PRECONDITION,
                "Stream '" + stream + "' has been tombstoned.",
                StreamTombstonedErrorDetails.newBuilder().setStream(stream).build());
    }

    static StatusRuntimeException v2AlreadyInSession(String stream) {
        return detailed(
                Status.Code.ABORTED,
                "Stream '" + stream + "' already has a different group of messages in this session.",
                StreamAlreadyInAppendSessionErrorDetails.newBuilder()
                        .setStream(stream)
                        .build());
    }

    static StatusRuntimeException v2TooLarge(int size, int most) {
        return detailed(
                Status.Code.ABORTED,
                "Transaction size exceeded the maximum allowed size",
                AppendTransactionSizeExceededErrorDetails.newBuilder()
                        .setSize(size)
                        .setMaxSize(most)
                        .build());
    }

    private static StatusRuntimeException detailed(Status.Code code, String message, Message details) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .setMessage(message)
                .addDetails(Any.pack(details))
                .build());
    }

    private static StatusRuntimeException with(Status status, String... trailers) {
        Metadata metadata = new Metadata();
        for (int i = 0; i < trailers.length; i += 2) {
            metadata.put(Metadata.Key.of(trailers[i], Metadata.ASCII_STRING_MARSHALLER), trailers[i + 1]);
        }
        return status.asRuntimeException(metadata);
    }
}
