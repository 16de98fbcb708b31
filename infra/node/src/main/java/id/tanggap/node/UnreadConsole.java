package id.tanggap.node;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets nobody wait for the console. Whoever starts a process with a pipe and does not read it would otherwise stop every
 * thread that logs, as soon as the pipe is full. What the console does not take is dropped; a log file keeps everything.
 */
final class UnreadConsole implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** What Boot calls its appender. */
    private static final String CONSOLE = "CONSOLE";

    private static final int REMEMBERED_LINES = 2_000;

    /** Right after Boot has set up logging. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            Appender<ILoggingEvent> console = root.getAppender(CONSOLE);
            if (console != null && root.detachAppender(console)) {
                root.addAppender(beside(console, context));
            }
        }
    }

    private static AsyncAppender beside(Appender<ILoggingEvent> console, LoggerContext context) {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("CONSOLE_NOBODY_WAITS_FOR");
        async.setQueueSize(REMEMBERED_LINES);
        async.setDiscardingThreshold(0);
        async.setNeverBlock(true);
        async.addAppender(console);
        async.start();
        return async;
    }
}
