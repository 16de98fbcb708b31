package id.tanggap.bench.bed;

import id.tanggap.bench.bed.Bed.Plot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store, and one projection of the complaints or none, in this process. */
public final class Core implements AutoCloseable {

    /** Connections for as many as append at once, and some. */
    private static final int CLIENTS = 40;

    /** To open one costs what it costs to follow hundreds of events. */
    private static final int FOLLOWING = 8;

    private final ConfigurableApplicationContext context;

    private Core(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Nobody follows the events. */
    public static Core withoutProjections(Plot plot) {
        return start(plot, "", Duration.ZERO);
    }

    /**
     * Events that happened long ago, as in a replay.
     *
     * @param projection its name; it begins to follow at once
     */
    public static Core start(Plot plot, String projection) {
        return start(plot, projection, Duration.ZERO);
    }

    /** For which each event of an invented history has just happened: nothing may wait. */
    public static Core startLive(Plot plot, String projection) {
        return start(plot, projection, Duration.between(Instant.now(), History.BEGIN));
    }

    private static Core start(Plot plot, String projection, Duration ahead) {
        Map<String, Object> settings = new HashMap<>(plot.settings());
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "ERROR");
        settings.put("spring.datasource.hikari.maximum-pool-size", projection.isEmpty() ? CLIENTS : FOLLOWING);
        settings.put(CoreApplication.PROJECTION, projection);
        settings.put(CoreApplication.AHEAD, ahead);
        return new Core(new SpringApplicationBuilder(CoreApplication.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** That of the events. */
    public Serializer eventSerializer() {
        return context.getBean("eventSerializer", Serializer.class);
    }

    /** The store's own table, to be filled by COPY. */
    public EventTable table(Plot plot) {
        return new EventTable(plot.asOwner(), part(PlatformTransactionManager.class), eventSerializer());
    }

    @Override
    public void close() {
        context.close();
    }
}
