package id.tanggap.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Both sides in a process of their own, on engines that the arguments name, with a wall clock that another process can
 * set.
 */
final class NodeProgram {

    /** The system property for the file that says by how many milliseconds the wall clock is wrong. */
    static final String CLOCK = "tanggap.test.clock";

    private NodeProgram() {}

    public static void main(String... arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        Clock clock = new WrongClock(offset(Path.of(System.getProperty(CLOCK))));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
        application.run(arguments);
    }

    static MappedByteBuffer offset(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WrongClock extends Clock {

        private final MappedByteBuffer offset;

        WrongClock(MappedByteBuffer offset) {
            this.offset = offset;
        }

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(offset.getLong(0));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Zones are explicit where they matter");
        }
    }
}
