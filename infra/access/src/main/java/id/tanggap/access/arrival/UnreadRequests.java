package id.tanggap.access.arrival;

import id.tanggap.access.problem.ProblemAnswers;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the server refuses by itself, such as a path that is none, in our words and with our headers. */
final class UnreadRequests extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(UnreadRequests.class);

    private final Supplier<ProblemAnswers> problems;

    UnreadRequests(Supplier<ProblemAnswers> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.get().answerUnread(request, response, response.getStatus());
            response.finishResponse();
        } catch (IOException gone) {
            log.debug("Who asked left before it was told", gone);
        }
    }
}
