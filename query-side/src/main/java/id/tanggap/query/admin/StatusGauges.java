package id.tanggap.query.admin;

import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.projection.generations.ProjectionStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The status as meters, all named {@code tanggap.…} and told of in {@code infra/docs/operations.md}. What is not known is
 * {@code NaN}. Asked again after some seconds at the earliest, however often they are read.
 */
final class StatusGauges implements MeterBinder {
    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    /** As the journal calls them: one for all platforms that deliver there. */
    private static final List<String> DOORS = List.of("meta", "x", "youtube");

    private record Asked(@Nullable SystemStatus status, long at) {}

    private final SystemStatuses statuses;
    private final List<String> projections;
    private @Nullable Asked last;

    StatusGauges(SystemStatuses statuses, List<String> projections) {
        this.statuses = statuses;
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "tanggap.parked.events",
                null,
                Tags.empty(),
                status -> status.parked().events());
        gauge(
                registry,
                "tanggap.parked.deliveries",
                null,
                Tags.empty(),
                status -> orUnknown(status.parked().deliveries()));
        gauge(
                registry,
                "tanggap.postgresql.size",
                "bytes",
                Tags.empty(),
                status -> status.postgresql().databaseBytes());
        gauge(
                registry,
                "tanggap.elasticsearch.up",
                null,
                Tags.empty(),
                status -> status.elasticsearch().error() == null ? 1 : 0);
        gauge(
                registry,
                "tanggap.elasticsearch.size",
                "bytes",
                Tags.empty(),
                status -> orUnknown(status.elasticsearch().indexBytes()));
        gauge(
                registry,
                "tanggap.disk.free",
                "bytes",
                Tags.of("of", "elasticsearch"),
                status -> free(status.elasticsearch().disk()));
        gauge(registry, "tanggap.disk.free", "bytes", Tags.of("of", "data"), status -> free(status.dataFolder()));
        for (String name : projections) {
            gauge(
                    registry,
                    "tanggap.projection.rebuild",
                    null,
                    Tags.of("processor", name),
                    status -> rebuild(status, name));
        }
        for (String name : DOORS) {
            Tags tags = Tags.of("channel", name);
            gauge(
                    registry,
                    "tanggap.channel.deliveries",
                    null,
                    tags,
                    status -> of(status, name, IntakeDesk.ChannelState::lastDay, 0));
            gauge(
                    registry,
                    "tanggap.channel.waiting",
                    null,
                    tags,
                    status -> of(status, name, IntakeDesk.ChannelState::waiting, 0));
            gauge(
                    registry,
                    "tanggap.channel.parked",
                    null,
                    tags,
                    status -> of(status, name, IntakeDesk.ChannelState::parked, 0));
            gauge(
                    registry,
                    "tanggap.channel.silence",
                    "seconds",
                    tags,
                    status -> of(status, name, state -> silence(status, state), Double.NaN));
        }
    }

    private static double rebuild(SystemStatus status, String projection) {
        return status.projections().stream()
                .filter(each -> each.name().equals(projection))
                .map(ProjectionStatus::rebuild)
                .filter(Objects::nonNull)
                .mapToDouble(ProjectionStatus.Rebuild::progress)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double of(
            SystemStatus status, String channel, ToDoubleFunction<IntakeDesk.ChannelState> value, double otherwise) {
        return status.channels() == null
                ? Double.NaN
                : status.channels().stream()
                        .filter(state -> state.channel().equals(channel))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(otherwise);
    }

    private static double silence(SystemStatus status, IntakeDesk.ChannelState state) {
        return state.lastDeliveryAt() == null
                ? Double.NaN
                : Duration.between(state.lastDeliveryAt(), status.at()).toMillis() / 1_000.0;
    }

    private static double free(SystemStatus.@Nullable Disk disk) {
        return disk == null ? Double.NaN : disk.freeBytes();
    }

    private static double orUnknown(@Nullable Long number) {
        return number == null ? Double.NaN : number;
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            Tags tags,
            ToDoubleFunction<SystemStatus> value) {
        Gauge.builder(name, () -> {
                    SystemStatus status = status();
                    return status == null ? Double.NaN : value.applyAsDouble(status);
                })
                .baseUnit(unit)
                .tags(tags)
                .register(registry);
    }

    private synchronized @Nullable SystemStatus status() {
        Asked known = last;
        if (known == null || System.nanoTime() - known.at() > KEPT_NANOS) {
            known = new Asked(ask(), System.nanoTime());
            last = known;
        }
        return known.status();
    }

    private @Nullable SystemStatus ask() {
        try {
            return statuses.now();
        } catch (RuntimeException away) {
            return null;
        }
    }
}
