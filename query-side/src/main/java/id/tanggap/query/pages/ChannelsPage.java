package id.tanggap.query.pages;

import id.tanggap.query.intake.ChannelDesk;
import id.tanggap.query.intake.ChannelDesk.ChannelAccount;
import id.tanggap.query.intake.WhatsAppDesk;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every account of the government: what comes through it, until when its token holds, and a form for another one. */
@Controller
class ChannelsPage {

    private final ChannelDesk channels;
    private final WhatsAppDesk whatsApp;

    ChannelsPage(ChannelDesk channels, WhatsAppDesk whatsApp) {
        this.channels = channels;
        this.whatsApp = whatsApp;
    }

    @GetMapping("/channels")
    String list(Model model) {
        List<ChannelAccount> accounts = channels.all().stream()
                .sorted(Comparator.comparing(account -> account.token().state()))
                .toList();
        model.addAttribute("accounts", accounts);
        model.addAttribute(
                "without",
                accounts.stream()
                        .filter(account -> account.token().state() == ChannelDesk.TokenState.REFUSED
                                || account.token().state() == ChannelDesk.TokenState.ENDED)
                        .count());
        model.addAttribute(
                "soon",
                accounts.stream()
                        .filter(account -> account.token().state() == ChannelDesk.TokenState.ENDS_SOON)
                        .count());
        model.addAttribute("whatsApp", whatsApp.all());
        return "desk/channels";
    }
}
