package id.tanggap.query.pages;

import id.tanggap.access.problem.SentForm;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that was refused, with all that was typed into it, so that it can be mended and sent again.
 *
 * @param action where it goes
 * @param written what people write themselves, each with what is wrong with it
 * @param carried what goes along as it was
 */
public record Kept(String action, List<Field> written, List<Field> carried) {

    /**
     * @param area whether people write it in more than a line
     * @param wrong null where nothing is
     */
    public record Field(
            String name,
            String value,
            boolean area,
            @Nullable String wrong) {}

    private static final Set<String> LONG = Set.of("text", "note");
    private static final Set<String> SHORT = Set.of(
            "permalink",
            "evidence",
            "address",
            "place",
            "into",
            "passages",
            "name",
            "contact",
            "link",
            "id",
            "handle",
            "since",
            "until",
            "email",
            "phone",
            "areas");
    /** Whose forms hold nothing that must not be shown again: not those of passwords and tokens. */
    private static final List<String> FORMS = List.of("/api/complaints", "/api/leaders", "/api/opds");

    private static final String POST = "POST";
    private static final String ORIGINAL_METHOD = "jakarta.servlet.error.method";

    /** Made anew by the page, or nobody's business. */
    private static final Set<String> LEFT = Set.of("_csrf", "returnTo", "request", "citizenKey");

    /**
     * @param errors of the problem: a field and a message each
     * @return null where nobody wrote anything that could be lost, and where the sender may not do this at all
     */
    static @Nullable Kept of(HttpServletRequest request, @Nullable Object errors) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!(uri instanceof String action)
                || FORMS.stream().noneMatch(form -> action.equals(form) || action.startsWith(form + "/"))
                || !isPosted(request)
                || isDenied(request)) {
            return null;
        }
        Map<String, String> wrong = wrong(errors);
        Map<String, List<String>> sent = SentForm.of(request);
        List<Field> fields = sent.entrySet().stream()
                .filter(parameter -> !LEFT.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> new Field(
                                parameter.getKey(),
                                value,
                                LONG.contains(parameter.getKey()),
                                wrong.get(parameter.getKey()))))
                .toList();
        List<Field> written = fields.stream().filter(Kept::isWritten).toList();
        return written.isEmpty() || sent.containsKey("citizenKey")
                ? null
                : new Kept(
                        action,
                        written,
                        fields.stream().filter(field -> !isWritten(field)).toList());
    }

    /** The container may tell of a form that was posted by a page that is got. */
    private static boolean isPosted(HttpServletRequest request) {
        return POST.equals(Objects.requireNonNullElse(request.getAttribute(ORIGINAL_METHOD), request.getMethod()));
    }

    private static boolean isDenied(HttpServletRequest request) {
        return Integer.valueOf(403).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private static boolean isWritten(Field field) {
        return field.area() || SHORT.contains(field.name()) || field.wrong() != null;
    }

    private static Map<String, String> wrong(@Nullable Object errors) {
        Map<String, String> wrong = new HashMap<>();
        if (errors instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> error) {
                    wrong.putIfAbsent(String.valueOf(error.get("field")), String.valueOf(error.get("message")));
                }
            });
        }
        return wrong;
    }
}
