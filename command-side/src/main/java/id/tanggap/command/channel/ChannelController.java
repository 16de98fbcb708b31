package id.tanggap.command.channel;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Channels of a government's own over HTTP. */
@RestController
final class ChannelController {

    private final Grants grants;
    private final Clock clock;

    ChannelController(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** The channel is called so, now or before. */
    record Described(String id) {}

    @PostMapping("/api/complaint-channels")
    Described describe(@RequestBody ChannelForm form, @AuthenticationPrincipal StaffMember member) {
        DescribeChannel describe = form.read(new Fields(), Who.acts(member), clock.instant());
        grants.grant(describe);
        return new Described(describe.channel().word());
    }
}
