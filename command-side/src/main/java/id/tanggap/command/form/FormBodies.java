package id.tanggap.command.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the form of a page into the same record as JSON: a field left empty is absent, a field given more than once is a
 * list.
 */
@Component
class FormBodies extends AbstractHttpMessageConverter<Record> {

    private final FormHttpMessageConverter forms = new FormHttpMessageConverter();
    private final JsonMapper json;

    FormBodies(JsonMapper json) {
        super(StandardCharsets.UTF_8, MediaType.APPLICATION_FORM_URLENCODED);
        this.json = json.rebuild()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Record.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage input) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        forms.read(null, input).forEach((name, values) -> {
            List<String> given =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty()) {
                fields.put(name, given.size() == 1 ? given.getFirst() : given);
            }
        });
        try {
            return json.convertValue(fields, type);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("The form does not fit", unreadable, input);
        }
    }

    @Override
    protected void writeInternal(Record record, HttpOutputMessage output) {
        throw new HttpMessageNotWritableException("A form is only read");
    }
}
