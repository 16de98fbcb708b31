package id.tanggap.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in; what went wrong the last time is in the address. */
@Controller
class SignInPage {

    @GetMapping({"/login", "/masuk"})
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable Long limited,
            @RequestParam(defaultValue = "") String returnTo,
            Model model) {
        model.addAttribute("wrong", error != null);
        model.addAttribute("limited", limited);
        model.addAttribute("returnTo", returnTo);
        return "login";
    }
}
