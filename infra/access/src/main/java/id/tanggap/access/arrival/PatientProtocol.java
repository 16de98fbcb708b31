package id.tanggap.access.arrival;

import java.util.Objects;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 of Tomcat with a patience that ends. Tomcat's own timeouts begin anew with every byte: who sends one now and
 * then is never late.
 */
public final class PatientProtocol extends Http11NioProtocol {

    private @Nullable Pace pace;
    private @Nullable BytesInFlight inFlight;
    private @Nullable Watch watch;

    static {
        // What a stranger writes wrongly is no news, and its stack trace least of all.
        System.setProperty("org.apache.juli.logging.UserDataHelper.CONFIG", "DEBUG_ALL");
    }

    void limit(Pace pace, BytesInFlight inFlight, Watch watch) {
        this.pace = pace;
        this.inFlight = inFlight;
        this.watch = watch;
        int patience = Math.toIntExact(pace.patience().toMillis());
        setConnectionTimeout(patience);
        setDisableUploadTimeout(false);
        setConnectionUploadTimeout(patience);
        // Who asks before sending is told that it would be in vain before a byte has come.
        setContinueResponseTiming("onRead");
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor(
                this,
                new Arrivals(getAdapter()),
                Objects.requireNonNull(pace),
                Objects.requireNonNull(inFlight),
                Objects.requireNonNull(watch));
    }
}
