package id.tanggap.access.arrival;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/** Hands each request to the server together with its {@link ArrivingBody}, and lets go of the body afterwards. */
record Arrivals(Adapter server) implements Adapter {

    private static final long DISCARDED_AT_MOST = 2 * 1024 * 1024;
    private static final Duration DISCARDED_WITHIN = Duration.ofSeconds(3);

    @Override
    public void service(Request request, Response response) throws Exception {
        ArrivingBody body = body(request);
        body.begin();
        request.setAttribute(ArrivingBody.ATTRIBUTE, body);
        try {
            server.service(request, response);
        } finally {
            endUnlessAsync(request, response, body);
        }
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        try {
            return server.asyncDispatch(request, response, status);
        } finally {
            endUnlessAsync(request, response, body(request));
        }
    }

    private static ArrivingBody body(Request request) {
        return (ArrivingBody) request.getInputBuffer();
    }

    private static void endUnlessAsync(Request request, Response response, ArrivingBody body) {
        if (is(ActionCode.ASYNC_IS_ASYNC, response)) {
            return;
        }
        body.end();
        if (!is(ActionCode.IS_IO_ALLOWED, response) || is(ActionCode.REQUEST_BODY_FULLY_READ, response)) {
            return;
        }
        // Who waits to be told to go on will not send the rest.
        if (request.hasExpectation() || !body.discard(DISCARDED_AT_MOST, DISCARDED_WITHIN)) {
            response.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean is(ActionCode question, Response response) {
        var answer = new AtomicBoolean();
        response.action(question, answer);
        return answer.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return server.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        server.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        server.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return server.getDomain();
    }
}
