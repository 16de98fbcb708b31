package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.EventStoreAwayException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.ConnectionShutdownException;
import io.kurrent.dbclient.NotLeaderException;
import io.kurrent.dbclient.RecordSizeExceededException;
import io.kurrent.dbclient.StreamDeletedException;
import io.kurrent.dbclient.StreamTombstonedException;
import io.kurrent.dbclient.TransactionMaxSizeExceededException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** What a failed call means, and what is to be done about it. */
enum Trouble {

    /** The node is gone or is not the leader: another connection may do better. */
    NODE(true),
    /** Too slow, or busy. What was asked for may have happened. */
    TIME(true),
    ACCESS(false),
    TOO_LARGE(false),
    STREAM_DELETED(false),
    NO_SUCH_FEATURE(false),
    /** Nothing begins where something should be read from. */
    NO_SUCH_PLACE(false),
    OTHER(false);

    private static final Metadata.Key<String> EXCEPTION =
            Metadata.Key.of("exception", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final boolean passing;

    Trouble(boolean passing) {
        this.passing = passing;
    }

    /** Whether the same call may succeed a little later. */
    boolean isPassing() {
        return passing;
    }

    static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Trouble trouble = known(cause);
            if (trouble != null) {
                return trouble;
            }
        }
        return OTHER;
    }

    private static @Nullable Trouble known(Throwable cause) {
        if (cause instanceof StatusRuntimeException call) {
            return of(call.getStatus(), call.getTrailers());
        }
        // The client gave up looking for a node, and with that is closed for good.
        if (cause instanceof NotLeaderException || cause instanceof ConnectionShutdownException) {
            return NODE;
        }
        if (cause instanceof TimeoutException) {
            return TIME;
        }
        if (cause instanceof RecordSizeExceededException || cause instanceof TransactionMaxSizeExceededException) {
            return TOO_LARGE;
        }
        if (cause instanceof StreamDeletedException || cause instanceof StreamTombstonedException) {
            return STREAM_DELETED;
        }
        return cause instanceof UnsupportedOperationException ? NO_SUCH_FEATURE : null;
    }

    static Trouble of(Status status, @Nullable Metadata trailers) {
        if (isNotLeader(trailers)) {
            return NODE;
        }
        if (isNoSuchPlace(status)) {
            return NO_SUCH_PLACE;
        }
        return switch (status.getCode()) {
            // A server that stops or loses its leadership ends calls in any of these ways.
            case UNAVAILABLE, CANCELLED, OK, UNKNOWN, INTERNAL -> NODE;
            // Aborted is how a server says that it waited in vain for the others of its cluster.
            case DEADLINE_EXCEEDED, ABORTED, RESOURCE_EXHAUSTED -> TIME;
            case PERMISSION_DENIED, UNAUTHENTICATED -> ACCESS;
            case UNIMPLEMENTED -> NO_SUCH_FEATURE;
            case INVALID_ARGUMENT -> exception(trailers).startsWith("maximum-append-") ? TOO_LARGE : OTHER;
            case FAILED_PRECONDITION -> exception(trailers).equals("stream-deleted") ? STREAM_DELETED : OTHER;
            default -> OTHER;
        };
    }

    private static boolean isNotLeader(@Nullable Metadata trailers) {
        if (trailers == null) {
            return false;
        }
        byte[] details = trailers.get(DETAILS);
        return exception(trailers).equals("not-leader")
                || details != null
                        && new String(details, StandardCharsets.ISO_8859_1).contains("NotLeaderNodeErrorDetails");
    }

    /** In the words of servers before 24.10, and of those since. */
    private static boolean isNoSuchPlace(Status status) {
        String said = status.getDescription() == null ? "" : status.getDescription();
        return status.getCode() == Status.Code.UNKNOWN && said.contains("ReadAllResult")
                || status.getCode() == Status.Code.INVALID_ARGUMENT && said.contains("invalid position");
    }

    private static String exception(@Nullable Metadata trailers) {
        String named = trailers == null ? null : trailers.get(EXCEPTION);
        return named == null ? "" : named;
    }

    /** Whether no node could be had at all, or none that lets us in; whatever the reason was, the client says the same. */
    boolean isOfTheWay(Throwable failure) {
        if (this == ACCESS) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionShutdownException || isNoHttp2(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server stumbled over the call itself, as it does over what it did not expect. */
    static boolean isUnexplained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException call) {
                return call.getStatus().getCode() == Status.Code.UNKNOWN
                        || call.getStatus().getCode() == Status.Code.INTERNAL;
            }
        }
        return false;
    }

    private static boolean isNoHttp2(Throwable cause) {
        return cause instanceof StatusRuntimeException call
                && call.getStatus().getCode() == Status.Code.INTERNAL
                && String.valueOf(call.getStatus().getDescription()).contains("http2 exception");
    }

    /**
     * The failure in words that name the remedy.
     *
     * @param finding what was found to be wrong with the way to the server
     */
    EventStoreException told(String what, String hosts, Optional<Finding> finding, Throwable failure) {
        String why = switch (this) {
            case NODE ->
                finding.map(Finding::told)
                        .orElse("EventStoreDB cannot be reached at %s, or has no leader".formatted(hosts));
            case TIME -> "EventStoreDB did not answer in time";
            case ACCESS ->
                finding.map(Finding::told)
                        .orElse("EventStoreDB menolak pengguna ini: ia harus boleh membaca $all dan menulis stream-nya."
                                + " / EventStoreDB refuses this user: it must be able to read $all, by the metadata"
                                + " {\"$acl\": {\"$r\": [\"$admins\", \"<user>\"]}} of $all, and to write the streams");
            case TOO_LARGE ->
                "it is more than the server takes in one append: raise its MaxAppendSize and"
                        + " MaxAppendEventSize, or append less at a time";
            case STREAM_DELETED -> "its stream was deleted in EventStoreDB";
            case NO_SUCH_FEATURE -> "this server does not know the call: it needs KurrentDB 25.1 or later";
            case NO_SUCH_PLACE -> "no record begins there in EventStoreDB's log";
            case OTHER -> "EventStoreDB refused";
        };
        String told = "%s: %s (%s)".formatted(what, why, reason(failure));
        return passing || this == ACCESS
                ? new EventStoreAwayException(told, failure)
                : new EventStoreException(told, failure);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof StatusRuntimeException)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
