package id.tanggap.command.imports.taking;

import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.place.Gazetteer;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.events.complaint.PlaceCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the places of an archive; the same names again are not looked up again. */
final class Places {

    private final Gazetteer gazetteer;
    private final PlaceFinder finder;
    private final Map<Names, Optional<PlaceCode>> known = new HashMap<>();

    Places(Gazetteer gazetteer, PlaceFinder finder) {
        this.gazetteer = gazetteer;
        this.finder = finder;
    }

    private record Names(String kecamatan, @Nullable String kelurahan) {}

    /** The most exact place that is certain; null if none is. */
    @Nullable
    PlaceCode of(Archived row) {
        String address = row.words().address();
        String kecamatan = row.kecamatan();
        if (kecamatan != null) {
            return known.computeIfAbsent(new Names(kecamatan, row.kelurahan()), this::find)
                    .orElse(null);
        }
        return address == null ? null : finder.in(address).orElse(null);
    }

    private Optional<PlaceCode> find(Names names) {
        Optional<PlaceCode> village = names.kelurahan() == null
                ? Optional.empty()
                : gazetteer.find(names.kecamatan(), names.kelurahan()).place();
        return village.or(() -> gazetteer.findKecamatan(names.kecamatan()).place());
    }
}
