package id.tanggap.eventstore.kurrent.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Lets in who has the password, and notes who wants the leader. */
final class Gate implements ServerInterceptor {

    /** May authenticate, and nothing else. */
    static final String WITHOUT_RIGHTS = "without-rights";

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> REQUIRES_LEADER =
            Metadata.Key.of("requires-leader", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<Boolean> LEADER_REQUIRED = Context.key("leader-required");

    private final Map<String, String> passwords;

    /** @param passwords of users; empty when everybody may do everything */
    Gate(Map<String, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    static boolean leaderRequired() {
        return Boolean.TRUE.equals(LEADER_REQUIRED.get());
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        boolean guarded = call.getMethodDescriptor().getFullMethodName().contains("treams");
        if (guarded && !passwords.isEmpty()) {
            StatusRuntimeException refusal = refusal(headers.get(AUTHORIZATION));
            if (refusal != null) {
                Metadata trailers = refusal.getTrailers();
                call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
                return new ServerCall.Listener<>() {};
            }
        }
        Context context =
                Context.current().withValue(LEADER_REQUIRED, "true".equalsIgnoreCase(headers.get(REQUIRES_LEADER)));
        return Contexts.interceptCall(context, call, headers, next);
    }

    private StatusRuntimeException refusal(String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Errors.accessDenied();
        }
        String[] said = new String(
                        Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        if (said.length < 2 || !said[1].equals(passwords.get(said[0]))) {
            return Errors.unauthenticated();
        }
        return said[0].equals(WITHOUT_RIGHTS) ? Errors.accessDenied() : null;
    }
}
