package id.tanggap.command.actions;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static id.tanggap.access.account.Role.OPD_HEAD;
import static id.tanggap.access.account.Role.OPD_OFFICER;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.access.rule.Rules;
import org.springframework.stereotype.Component;

/** Who may use which verb. */
@Component
final class ActionAccess implements AccessRules {

    @Override
    public void declare(Rules rules) {
        rules.on(POST, verbs("acknowledge", "ask", "resolve", "decline"))
                .only(OPD_HEAD, OPD_OFFICER)
                .on(POST, verbs("answer"))
                .only(OPD_HEAD, OPD_OFFICER, MAYOR, DISKOMINFO)
                .on(POST, verbs("tag"))
                .only(MAYOR)
                .on(POST, verbs("assign", "escalate", "reopen"))
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(POST, verbs("refuse", "categorise", "locate", "merge", "unmerge", "support", "close"))
                .only(DISKOMINFO, ADMIN)
                .on(POST, verbs("withhold", "release"))
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(POST, verbs("confirm", "dispute", "receive"))
                .anyone();
    }

    private static String[] verbs(String... verbs) {
        String[] paths = new String[verbs.length];
        for (int i = 0; i < verbs.length; i++) {
            paths[i] = "/api/complaints/{id}/" + verbs[i];
        }
        return paths;
    }
}
