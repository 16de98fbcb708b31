package id.tanggap.command.opd.directory;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which OPD it is. The directory knows every event of the register that came before the event that a reaction of the
 * processing group {@code routing} is handling.
 */
public interface OpdDirectory {

    /**
     * The OPD whose verified account it is, or that of its head. On {@link Channel#WALK_IN} every OPD has its counter, known by the OPD's own
     * id.
     *
     * @param accountId the platform's own id, which decides
     * @param handle asked only when no account has that id; with or without {@code @}, in capitals or not
     */
    Optional<OpdId> byAccount(Channel platform, String accountId, @Nullable String handle);

    /**
     * Those that answer for the category at the place: those with the smallest area around it, else those without
     * areas, who answer for the whole region. Without a place only the latter.
     */
    List<OpdId> byCategoryAndPlace(CategoryId category, @Nullable PlaceCode place);

    /** The OPD of this name, capitals, blanks and punctuation aside; nothing if there are several. */
    Optional<OpdId> byName(String name);

    /** The account of the present head. */
    Optional<String> headOf(OpdId opd);

    boolean exists(OpdId opd);

    /** Every OPD of the register. */
    List<OpdId> all();
}
