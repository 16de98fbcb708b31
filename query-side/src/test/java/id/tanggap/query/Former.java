package id.tanggap.query;

import id.tanggap.query.elastic.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of one complaint and one office, and their mappings, exactly as version 1 of each projection wrote them: they are
 * asked until their successors are built.
 */
public final class Former {

    private static final JsonMapper JSON = DocumentMapper.create();

    private Former() {}

    /** @param as what the services read of it */
    public static <T> T document(String projection, Class<T> as) {
        return JSON.readValue(json(projection), as);
    }

    public static String json(String projection) {
        return resource(projection + ".json");
    }

    public static String mapping(String projection) {
        return resource(projection + ".mapping.json");
    }

    private static String resource(String name) {
        try (InputStream stream = Former.class.getResourceAsStream("former/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
