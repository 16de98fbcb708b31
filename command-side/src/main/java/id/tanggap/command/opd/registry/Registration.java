package id.tanggap.command.opd.registry;

import id.tanggap.command.opd.Description;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD shall be in the register.
 *
 * @param accounts all of them; null leaves them as they are
 * @param categories all of them; null leaves them as they are
 * @param areas all of them; null leaves them as they are
 */
record Registration(
        OpdId opd,
        Description description,
        @Nullable List<OfficialAccount> accounts,
        @Nullable Set<CategoryId> categories,
        @Nullable Set<PlaceCode> areas) {}
