package id.tanggap.demo.plan;

import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.Jurisdiction;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Kabupaten Randukara, which does not exist: its places, offices and accounts. Their codes and ids cannot exist either:
 * no province has the number 39, and no platform gives an id that begins with 00.
 */
public final class Regency {

    public static final String NAME = "Kabupaten Randukara";

    /** Where the government as a whole is tagged; no OPD's own, so that the triage desk has to decide. */
    private static final Map<Channel, List<String>> OF_ALL = Map.of(
            Channel.INSTAGRAM, List.of("bupati.randukara", "pemkab.randukara"),
            Channel.FACEBOOK, List.of("pemkab.randukara"),
            Channel.X, List.of("pemkabrandukara", "bupatirandukara"),
            Channel.THREADS, List.of("bupati.randukara"),
            Channel.TIKTOK, List.of("bupati.randukara"),
            Channel.YOUTUBE, List.of("pemkabrandukara"),
            Channel.WHATSAPP, List.of("hotline"));

    private final Map<PlaceCode, String> places = new LinkedHashMap<>();
    private final List<Village> villages = new ArrayList<>();
    private final Map<OpdId, Office> offices = new LinkedHashMap<>();
    private final List<Kind> kinds;
    private final Grammar common;
    private final Grammar names;

    private Regency() {
        readPlaces();
        Lines.table("offices.txt").forEach(this::readOffice);
        common = Grammar.read("common");
        names = Grammar.read("names");
        kinds = Lines.table("categories.txt").stream()
                .map(row -> Kind.read(row, common))
                .toList();
    }

    public static Regency read() {
        return new Regency();
    }

    /** All of its regions by their names, the larger ones first. */
    public Map<PlaceCode, String> places() {
        return places;
    }

    /** An office stands after the one that it is part of. */
    public List<Office> offices() {
        return List.copyOf(offices.values());
    }

    List<Village> villages() {
        return villages;
    }

    List<Kind> kinds() {
        return kinds;
    }

    Kind kind(String category) {
        return kinds.stream()
                .filter(kind -> kind.category().value().equals(category))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(category));
    }

    Grammar common() {
        return common;
    }

    Grammar names() {
        return names;
    }

    Office office(OpdId id) {
        Office office = offices.get(id);
        if (office == null) {
            throw new IllegalArgumentException("No office " + id);
        }
        return office;
    }

    /** @param answerer an OPD's id, {@code @kecamatan}, or {@code @village}: its own office, else its kecamatan */
    Office office(String answerer, Village at) {
        return switch (answerer) {
            case "@kecamatan" -> localOffice(at.kecamatanCode()).orElseThrow();
            case "@village" ->
                localOffice(at.code()).or(() -> localOffice(at.kecamatanCode())).orElseThrow();
            default -> office(new OpdId(answerer));
        };
    }

    boolean hasOwnOffice(Village village) {
        return localOffice(village.code()).isPresent();
    }

    /** The village where it has an office, else the kecamatan: places that have a name on the pages. */
    PlaceCode nearestOfficeOf(Village village) {
        return hasOwnOffice(village) ? village.code() : village.kecamatanCode();
    }

    private Optional<Office> localOffice(PlaceCode place) {
        return offices.values().stream()
                .filter(office -> office.jurisdiction().areas().contains(place))
                .findFirst();
    }

    /** As the directory of the command side finds them: the smallest area around, else the whole region. */
    List<Office> answering(CategoryId category, @Nullable PlaceCode place) {
        Map<Integer, List<Office>> near = offices.values().stream()
                .filter(office -> office.jurisdiction().categories().contains(category))
                .filter(office -> nearness(office, place) >= 0)
                .collect(Collectors.groupingBy(office -> nearness(office, place)));
        return near.keySet().stream().max(Integer::compare).map(near::get).orElse(List.of());
    }

    private static int nearness(Office office, @Nullable PlaceCode place) {
        Set<PlaceCode> areas = office.jurisdiction().areas();
        if (areas.isEmpty()) {
            return 0;
        }
        return place == null
                ? -1
                : areas.stream()
                        .filter(area -> area.covers(place))
                        .mapToInt(area -> area.value().length())
                        .max()
                        .orElse(-1);
    }

    Optional<OfficialAccount> ofAll(Channel platform, Draws draws) {
        List<String> handles = OF_ALL.getOrDefault(platform, List.of());
        return handles.isEmpty()
                ? Optional.empty()
                : Optional.of(draws.one(handles)).map(handle -> account(platform, handle, handle));
    }

    private void readPlaces() {
        for (List<String> row : Lines.table("places.txt")) {
            PlaceCode code = new PlaceCode(row.get(0));
            places.put(code, row.get(1));
            if (row.size() > 2 && !row.get(2).isEmpty()) {
                PlaceCode kecamatan =
                        new PlaceCode(code.value().substring(0, code.value().lastIndexOf('.')));
                String name = places.getOrDefault(kecamatan, "").replace("Kecamatan ", "");
                villages.add(new Village(code, row.get(1), kecamatan, name, Lines.list(row.get(2), ";")));
            }
        }
    }

    private void readOffice(List<String> row) {
        OpdId id = new OpdId(row.get(0));
        List<OfficialAccount> accounts = Lines.list(row.get(6), ";").stream()
                .map(written -> written.split(":", -1))
                .map(parts -> account(Channel.ofWord(parts[0]), parts[1], id.value()))
                .toList();
        List<Office.Head> heads = Lines.list(row.get(8), ";").stream()
                .map(written -> written.split(" @ "))
                .map(parts -> new Office.Head(parts[0], Integer.parseInt(parts[1])))
                .toList();
        offices.put(
                id,
                new Office(
                        id,
                        new Description(
                                row.get(2),
                                OpdKind.valueOf(row.get(1)),
                                row.get(3).isEmpty() ? null : new OpdId(row.get(3))),
                        new Jurisdiction(
                                set(row.get(4)).stream().map(CategoryId::new).collect(Collectors.toSet()),
                                set(row.get(5)).stream().map(PlaceCode::new).collect(Collectors.toSet())),
                        accounts,
                        Temper.read(row.get(7)),
                        heads));
    }

    private static Set<String> set(String cell) {
        return new LinkedHashSet<>(Lines.list(cell, ","));
    }

    /** The id follows from the handle, or from whose account it is where there is no handle. */
    private static OfficialAccount account(Channel platform, String handle, String owner) {
        String from = platform + "/" + (handle.isEmpty() ? owner : handle);
        long number = Integer.toUnsignedLong(Arrays.hashCode(from.toCharArray()));
        boolean shown = !handle.isEmpty() && !platform.equals(Channel.WHATSAPP);
        return new OfficialAccount(platform, "00%015d".formatted(number), shown ? handle : null);
    }
}
