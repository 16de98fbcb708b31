package id.tanggap.eventstore.kurrent.server;

import com.google.protobuf.ByteString;
import io.kurrent.dbclient.proto.shared.Shared;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;

/** What goes over the wire. */
final class Wire {

    private Wire() {}

    static ReadResp event(LogRecord event) {
        return ReadResp.newBuilder()
                .setEvent(ReadResp.ReadEvent.newBuilder()
                        .setCommitPosition(event.position())
                        .setEvent(ReadResp.ReadEvent.RecordedEvent.newBuilder()
                                .setId(Shared.UUID
                                        .newBuilder()
                                        .setStructured(Shared.UUID
                                                .Structured
                                                .newBuilder()
                                                .setMostSignificantBits(
                                                        event.id().getMostSignificantBits())
                                                .setLeastSignificantBits(
                                                        event.id().getLeastSignificantBits())))
                                .setStreamIdentifier(Shared.StreamIdentifier.newBuilder()
                                        .setStreamName(ByteString.copyFromUtf8(event.stream())))
                                .setStreamRevision(event.revision())
                                .setCommitPosition(event.position())
                                .setPreparePosition(event.position())
                                .putMetadata("type", event.type())
                                .putMetadata("created", Long.toString(event.ticks()))
                                .putMetadata(
                                        "content-type", event.json() ? "application/json" : "application/octet-stream")
                                .setData(ByteString.copyFrom(event.data()))
                                .setCustomMetadata(ByteString.copyFrom(event.metadata()))))
                .build();
    }

    static ReadResp confirmation(String id) {
        return ReadResp.newBuilder()
                .setConfirmation(ReadResp.SubscriptionConfirmation.newBuilder().setSubscriptionId(id))
                .build();
    }

    static ReadResp checkpoint(long position) {
        return ReadResp.newBuilder()
                .setCheckpoint(ReadResp.Checkpoint.newBuilder()
                        .setCommitPosition(position)
                        .setPreparePosition(position))
                .build();
    }

    static ReadResp caughtUp(long position) {
        ReadResp.CaughtUp.Builder caughtUp = ReadResp.CaughtUp.newBuilder();
        if (position >= 0) {
            caughtUp.setPosition(
                    ReadResp.Position.newBuilder().setCommitPosition(position).setPreparePosition(position));
        }
        return ReadResp.newBuilder().setCaughtUp(caughtUp).build();
    }
}
