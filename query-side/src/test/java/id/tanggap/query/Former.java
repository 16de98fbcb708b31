package id.tanggap.query;

import id.tanggap.query.elastic.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of one complaint and one office, and their mappings, exactly as earlier versions of each projection wrote them:
 * they are asked until their successors are built.
 */
public final class Former {

    private static final JsonMapper JSON = DocumentMapper.create();

    private Former() {}

    /** @param as what the services read of it */
    public static <T> T document(String projection, Class<T> as) {
        return JSON.readValue(json(projection), as);
    }

    /** As its first version wrote it. */
    public static String json(String projection) {
        return json(projection, 1);
    }

    public static String json(String projection, int version) {
        return resource(folder(version) + projection + ".json");
    }

    public static String mapping(String projection, int version) {
        return resource(folder(version) + projection + ".mapping.json");
    }

    private static String folder(int version) {
        return version == 1 ? "" : version + "/";
    }

    private static String resource(String name) {
        try (InputStream stream = Former.class.getResourceAsStream("former/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
