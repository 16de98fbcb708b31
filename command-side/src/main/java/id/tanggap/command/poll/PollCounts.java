package id.tanggap.command.poll;

import id.tanggap.events.complaint.Channel;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code tanggap.polling}: what polling found that no delivery had brought, and how often it looked in vain. */
final class PollCounts {

    private final MeterRegistry meters;

    PollCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void found(Channel platform, int posts) {
        count(platform, "found", posts);
    }

    void inVain(Channel platform) {
        count(platform, "in-vain", 1);
    }

    private void count(Channel platform, String outcome, int many) {
        meters.counter("tanggap.polling", "platform", platform.word(), "outcome", outcome)
                .increment(many);
    }
}
