package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.leader.LeaderRegister;
import id.tanggap.query.register.OpdRegister;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The leaders, and all offices with their heads; and the accounts of all of them. */
@Controller
class RegistryPage {

    private final OpdRegister register;
    private final LeaderRegister leaders;

    RegistryPage(OpdRegister register, LeaderRegister leaders) {
        this.register = register;
        this.leaders = leaders;
    }

    @GetMapping("/registry")
    String list(@AuthenticationPrincipal StaffMember staff, Model model) {
        model.addAttribute("offices", register.all(staff));
        model.addAttribute("leaders", leaders.all());
        model.addAttribute(
                "kinds", Arrays.stream(OpdKind.values()).map(Words::of).toList());
        model.addAttribute("categories", register.categories());
        model.addAttribute(
                "platforms", Channel.platforms().stream().map(Channel::word).toList());
        return "office/registry";
    }

    /** Where a file was looked at there is nothing to come back to: nothing of it is kept. */
    @GetMapping("/registry/files/{name}")
    String noFile() {
        return "redirect:/registry";
    }
}
