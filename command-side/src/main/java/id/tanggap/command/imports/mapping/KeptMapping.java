package id.tanggap.command.imports.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mapping as it is kept with its import.
 *
 * @param header that the form was read under
 * @param reading none of an import that was begun by a release for which a row of separators alone was a row
 */
public record KeptMapping(
        MappingForm form, List<String> header, @Nullable Integer reading) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BLANK_ROWS_ARE_NONE = 2;

    public KeptMapping(MappingForm form, List<String> header) {
        this(form, header, BLANK_ROWS_ARE_NONE);
    }

    public static KeptMapping read(String json) {
        return JSON.readValue(json, KeptMapping.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** As the government reads it at this moment. */
    public Mapping under(Government government) {
        return form.read(header, government);
    }

    /** Whether a row of separators alone is a row, as former releases counted. */
    public boolean blankRows() {
        return reading == null;
    }
}
