package id.tanggap.query.elastic;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.eventstore.serialization.SingleValueRecords;
import tools.jackson.databind.json.JsonMapper;

/** How documents become JSON: independent of what the application's own mapper is set to, for it is a stored format. */
public final class DocumentMapper {
    private DocumentMapper() {}

    public static JsonMapper create() {
        return JsonMapper.builder()
                .addModule(new SingleValueRecords())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
