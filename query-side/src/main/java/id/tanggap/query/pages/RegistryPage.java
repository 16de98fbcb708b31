package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.query.register.OpdRegister;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All offices with their heads and accounts. */
@Controller
class RegistryPage {

    private final OpdRegister register;

    RegistryPage(OpdRegister register) {
        this.register = register;
    }

    @GetMapping("/registry")
    String list(@AuthenticationPrincipal StaffMember staff, Model model) {
        model.addAttribute("offices", register.all(staff));
        return "office/registry";
    }
}
