package id.tanggap.access.session;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Whoever signed in with an initial password chooses an own one before anything else: until then the browser counts as
 * signed in for that alone, and as anybody's elsewhere.
 */
final class OwnPasswordFirst {

    /** The page on which it is done; it is another's. */
    static final String PAGE = "/account/password";

    private static final Set<String> OPEN = Set.of(PAGE, "/api/account/password", "/logout");
    private static final String HELD_BACK = OwnPasswordFirst.class.getName();

    private OwnPasswordFirst() {}

    static boolean lets(HttpServletRequest request) {
        return OPEN.contains(request.getServletPath());
    }

    static void holdBack(HttpServletRequest request) {
        request.setAttribute(HELD_BACK, true);
    }

    static boolean heldBack(HttpServletRequest request) {
        return request.getAttribute(HELD_BACK) != null;
    }

    /** Where it is done, and where to go on from there if that is a path of this site. */
    static String page(String returnTo) {
        return ReturnTo.with(PAGE, returnTo);
    }

    static Problem problem() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "own-password-first",
                new Bilingual(
                        "Kata sandi Anda masih kata sandi awal. Pilih kata sandi sendiri di " + PAGE + ".",
                        "Your password is still the initial one. Choose one of your own at " + PAGE + "."));
    }
}
