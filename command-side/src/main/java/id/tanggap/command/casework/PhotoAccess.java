package id.tanggap.command.casework;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static id.tanggap.access.account.Role.OPD_HEAD;
import static id.tanggap.access.account.Role.OPD_OFFICER;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.access.rule.Rules;
import id.tanggap.command.photo.Bounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may do what with photos; that a citizen has the key, and an OPD the complaint, is looked at further in. */
@Component
final class PhotoAccess implements AccessRules {

    private final Bounds bounds;
    private final AddressBudget perAddress;

    /** @param perAddress how often photos may come from one address in ten minutes, of those who have not signed in */
    PhotoAccess(Bounds bounds, @Value("${tanggap.photos.per-address:20}") int perAddress) {
        this.bounds = bounds;
        this.perAddress = new AddressBudget(perAddress, Duration.ofMinutes(10));
    }

    @Override
    public void declare(Rules rules) {
        String photos = "/api/complaints/{id}/photos";
        rules.on(POST, photos)
                .upload(bounds.request())
                .within(perAddress)
                .anyone()
                .on(POST, photos + "/{photo}/release")
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(POST, photos + "/{photo}/withhold", photos + "/{photo}/remove")
                .only(OPD_HEAD, OPD_OFFICER, MAYOR, DISKOMINFO, ADMIN);
    }
}
