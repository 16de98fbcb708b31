package id.tanggap.eventstore.golden;

import static java.util.Comparator.naturalOrder;

import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that shows how each record of a registry is stored: {@code NAME/REVISION.json} with every optional part, {@code
 * NAME/REVISION.bare.json} with none, {@code words/ENUM.json} with the constants of each enum.
 *
 * <p>Both ways: a file of today's revision is what is written, to the letter; a file of any revision is read into a
 * record that holds all that the file says and lacks nothing that must be there. Since a reader ignores what it does not
 * know, what was read is written again and compared.
 */
public final class GoldenFiles {

    private static final String WORDS = "words";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final EventRegistry registry;
    private final EventSerializer serializer;
    private final EventUpcaster upcasters;
    private final boolean allRevisions;
    private final List<String> problems = new ArrayList<>();

    private GoldenFiles(Path folder, EventRegistry registry, EventUpcaster upcasters, boolean allRevisions) {
        this.folder = folder;
        this.registry = registry;
        this.serializer = new EventSerializer(registry);
        this.upcasters = upcasters;
        this.allRevisions = allRevisions;
    }

    /** What is wrong with the files of events, a sentence each: every revision from 1 on is stored somewhere. */
    public static List<String> problemsOfEvents(Path folder, EventRegistry events, EventUpcaster upcasters) {
        return new GoldenFiles(folder, events, upcasters, true).problems();
    }

    /** The same of snapshots: only those of today's revision are ever read. */
    public static List<String> problemsOfSnapshots(Path folder, EventRegistry snapshots) {
        return new GoldenFiles(folder, snapshots, NoOpEventUpcaster.INSTANCE, false).problems();
    }

    private List<String> problems() {
        Map<String, Set<GoldenFile>> files = files();
        registry.names().stream().sorted().forEach(name -> check(name, files.getOrDefault(name, Set.of())));
        files.keySet().stream()
                .filter(name -> !registry.names().contains(name))
                .forEach(name -> problems.add(name + " has golden files and is registered no more"));
        checkWords();
        return List.copyOf(problems);
    }

    private void check(String name, Set<GoldenFile> files) {
        Class<?> type = registry.classOf(name);
        int today = Integer.parseInt(serializer.typeForClass(type).getRevision());
        for (int revision = allRevisions ? 1 : today; revision <= today; revision++) {
            require(files, new GoldenFile(name, revision, false));
        }
        if (Parts.hasOptional(type)) {
            require(files, new GoldenFile(name, today, true));
        }
        for (GoldenFile file : files) {
            if (file.revision() > today) {
                problems.add(file
                        + " is of a revision that is still to come: @Revision of %s is %d"
                                .formatted(type.getSimpleName(), today));
            } else if (file.revision() < today && !allRevisions) {
                problems.add(file + " is of a revision that is not read any more: remove it");
            } else {
                read(file, file.revision() == today);
            }
        }
    }

    private void require(Set<GoldenFile> files, GoldenFile wanted) {
        if (!files.contains(wanted)) {
            problems.add(wanted + " is not there");
        }
    }

    private void read(GoldenFile file, boolean ofToday) {
        try {
            IntermediateEventRepresentation stored = upcast(file);
            Object record = serializer.deserialize(stored.getData());
            JsonNode known = ofToday ? JSON.readTree(file.in(folder)) : tree(stored.getData());
            JsonNode written = tree(serializer.serialize(record, String.class));
            if (!written.equals(known)) {
                problems.add("%s says %s and is written as %s".formatted(file, known, written));
            }
            Parts.missing(record).forEach(part -> problems.add(file + " lacks " + part));
            if (ofToday && file.bare()) {
                Parts.optionalThere(record).forEach(part -> problems.add(file + " need not have " + part));
            } else if (ofToday) {
                Parts.optionalAbsent(record).forEach(part -> problems.add(file + " does not show " + part));
            }
        } catch (RuntimeException e) {
            problems.add("%s cannot be read: %s".formatted(file, e));
        }
    }

    private IntermediateEventRepresentation upcast(GoldenFile file) {
        StoredEvent event = new StoredEvent(
                null,
                null,
                null,
                null,
                file.toString(),
                Instant.EPOCH,
                file.name(),
                Integer.toString(file.revision()),
                JSON.readTree(file.in(folder)).toString(),
                "{}");
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(event.asTrackedEvent(), serializer)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(SerializedObject<?> stored) {
        return stored.getData() instanceof JsonNode node
                ? JSON.readTree(node.toString())
                : JSON.readTree((String) stored.getData());
    }

    private void checkWords() {
        Map<String, JsonNode> words = new TreeMap<>();
        registry.names()
                .forEach(name -> Parts.enums(registry.classOf(name))
                        .forEach((enumName, constants) -> words.put(enumName, JSON.valueToTree(constants))));
        Set<String> shown = filesIn(folder.resolve(WORDS))
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        words.forEach((name, constants) -> {
            JsonNode golden =
                    shown.remove(name) ? JSON.readTree(folder.resolve(WORDS).resolve(name + ".json")) : null;
            if (!constants.equals(golden)) {
                problems.add("%s/%s.json says %s and the words are %s".formatted(WORDS, name, golden, constants));
            }
        });
        shown.forEach(name -> problems.add("%s/%s.json is of no enum that is stored".formatted(WORDS, name)));
    }

    private Map<String, Set<GoldenFile>> files() {
        Map<String, Set<GoldenFile>> files = new TreeMap<>();
        filesIn(folder)
                .filter(each -> !each.getFileName().toString().equals(WORDS))
                .forEach(each -> filesIn(each)
                        .forEach(file -> GoldenFile.of(each.getFileName().toString(), file)
                                .ifPresentOrElse(
                                        golden -> files.computeIfAbsent(golden.name(), name -> new TreeSet<>())
                                                .add(golden),
                                        () -> problems.add(file + " is no golden file"))));
        return files;
    }

    private static Stream<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(naturalOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
