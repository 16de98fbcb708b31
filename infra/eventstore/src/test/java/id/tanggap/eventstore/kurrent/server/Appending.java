package id.tanggap.eventstore.kurrent.server;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;

/** The way of an append, with what may be ordered to go wrong on it. */
final class Appending {

    private static final Status BROKEN = Status.UNAVAILABLE.withDescription("Connection reset by peer");

    private Appending() {}

    static <A> void carryOut(
            Cluster cluster, List<StreamWrite> writes, StreamObserver<A> answer, Function<Written, A> told) {
        Faults faults = cluster.faults();
        if (faults.dropBefore()) {
            answer.onError(BROKEN.asRuntimeException());
            return;
        }
        if (faults.timeOut()) {
            answer.onError(Errors.timeout());
            return;
        }
        Written written = cluster.log().append(writes);
        if (faults.dropAfter()) {
            answer.onError(BROKEN.asRuntimeException());
            return;
        }
        if (faults.stallAfter()) {
            return;
        }
        try {
            A success = told.apply(written);
            answer.onNext(success);
            answer.onCompleted();
        } catch (StatusRuntimeException refused) {
            answer.onError(refused);
        }
    }
}
