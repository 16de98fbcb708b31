package id.tanggap.access.arrival;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Reads requests off one connection: a head within its time or not at all, a body through {@link ArrivingBody}. */
final class PatientProcessor extends Http11Processor {

    private final Pace pace;

    PatientProcessor(
            AbstractHttp11Protocol<?> protocol, Adapter adapter, Pace pace, BytesInFlight inFlight, Watch watch) {
        super(protocol, adapter);
        this.pace = pace;
        request.setInputBuffer(new ArrivingBody(
                request.getInputBuffer(), new ThisConnection(), pace, inFlight, watch, System::nanoTime));
    }

    private final class ThisConnection implements ArrivingBody.Connection {

        @Override
        public void readTimeout(Duration wait) {
            getSocketWrapper().setReadTimeout(wait.toMillis());
        }

        @Override
        public void close() {
            getSocketWrapper().close();
        }
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        SocketState state = super.service(connection);
        boolean headIsIncomplete = state == SocketState.LONG && !isAsync();
        if (!headIsIncomplete) {
            return state;
        }
        Duration left = pace.leftForHead(Duration.ofNanos(System.nanoTime() - request.getStartTimeNanos()));
        if (left.toMillis() <= 0) {
            return SocketState.CLOSED;
        }
        connection.setReadTimeout(left.toMillis());
        return state;
    }
}
