package id.tanggap.eventstore.kurrent.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;

/** Lets in who has the password, and notes who that is and who wants the leader. */
final class Gate implements ServerInterceptor {

    /** May authenticate, and nothing else. */
    static final String WITHOUT_RIGHTS = "without-rights";

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> REQUIRES_LEADER =
            Metadata.Key.of("requires-leader", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<Boolean> LEADER_REQUIRED = Context.key("leader-required");
    private static final Context.Key<Boolean> MAY_READ_ALL = Context.key("may-read-all");

    private final Cluster cluster;

    Gate(Cluster cluster) {
        this.cluster = cluster;
    }

    static boolean leaderRequired() {
        return Boolean.TRUE.equals(LEADER_REQUIRED.get());
    }

    static boolean mayReadAll() {
        return Boolean.TRUE.equals(MAY_READ_ALL.get());
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String authorization = headers.get(AUTHORIZATION);
        Users.Guest guest = cluster.users().guest(authorization);
        boolean guarded = call.getMethodDescriptor().getFullMethodName().contains("treams");
        StatusRuntimeException refusal = refusal(guest, guarded, authorization);
        if (refusal != null) {
            Metadata trailers = refusal.getTrailers();
            call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
            return new ServerCall.Listener<>() {};
        }
        boolean mayReadAll = guest == Users.Guest.ADMINISTRATOR
                || guest == Users.Guest.ORDINARY && cluster.log().mayReadAll(Users.name(authorization));
        Context context = Context.current()
                .withValue(LEADER_REQUIRED, "true".equalsIgnoreCase(headers.get(REQUIRES_LEADER)))
                .withValue(MAY_READ_ALL, mayReadAll);
        return Contexts.interceptCall(context, call, headers, next);
    }

    /** Who says a wrong password is turned away from everything, gossip included; who says nothing, from the streams. */
    private static StatusRuntimeException refusal(Users.Guest guest, boolean guarded, String authorization) {
        return switch (guest) {
            case IMPOSTOR -> Errors.unauthenticated();
            case NOBODY -> guarded ? Errors.accessDenied() : null;
            case ORDINARY -> guarded && Users.name(authorization).equals(WITHOUT_RIGHTS) ? Errors.accessDenied() : null;
            case ADMINISTRATOR -> null;
        };
    }
}
