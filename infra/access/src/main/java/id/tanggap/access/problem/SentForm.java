package id.tanggap.access.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written into the form that a request brought, so that it can be shown again if it is refused: its parameters, and
 * of one with files what stood beside them, once it was read.
 */
public final class SentForm {

    private static final String TEXTS = SentForm.class.getName();

    private SentForm() {}

    /** Of a form whose parts only its reader can read, and once. */
    public static void keep(HttpServletRequest request, Map<String, String> texts) {
        request.setAttribute(TEXTS, Map.copyOf(texts));
    }

    /** By the names of the fields, in the order of the names. */
    public static Map<String, List<String>> of(HttpServletRequest request) {
        Map<String, List<String>> written = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> written.put(name, List.of(values)));
        if (request.getAttribute(TEXTS) instanceof Map<?, ?> texts) {
            texts.forEach((name, text) -> written.put(String.valueOf(name), List.of(String.valueOf(text))));
        }
        return written;
    }
}
