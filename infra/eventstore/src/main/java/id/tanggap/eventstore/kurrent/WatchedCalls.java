package id.tanggap.eventstore.kurrent;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Says when a subscription's call has ended, whichever way. The client itself does not when the server cancels the call,
 * completes it, or answers that it is not the leader; a reader would then wait for ever.
 */
final class WatchedCalls implements ClientInterceptor {

    static final String HEADER = "watched-call";
    private static final Metadata.Key<String> KEY = Metadata.Key.of(HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private final Map<String, Consumer<StatusRuntimeException>> watchers = new ConcurrentHashMap<>();

    /**
     * @param ended told once, after the last message of the call was handled
     * @return what the call must carry as its {@link #HEADER}
     */
    String watch(Consumer<StatusRuntimeException> ended) {
        String call = UUID.randomUUID().toString();
        watchers.put(call, ended);
        return call;
    }

    void forget(String call) {
        watchers.remove(call);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                String call = headers.get(KEY);
                headers.removeAll(KEY);
                Consumer<StatusRuntimeException> ended = call == null ? null : watchers.remove(call);
                super.start(ended == null ? listener : new Watching<>(listener, ended), headers);
            }
        };
    }

    private static final class Watching<A> extends SimpleForwardingClientCallListener<A> {

        private final Consumer<StatusRuntimeException> ended;

        Watching(ClientCall.Listener<A> listener, Consumer<StatusRuntimeException> ended) {
            super(listener);
            this.ended = ended;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            try {
                super.onClose(status, trailers);
            } finally {
                ended.accept(new StatusRuntimeException(status, trailers));
            }
        }
    }
}
