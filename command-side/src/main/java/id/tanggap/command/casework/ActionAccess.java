package id.tanggap.command.casework;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static id.tanggap.access.account.Role.MAYOR;
import static id.tanggap.access.account.Role.OPD_HEAD;
import static id.tanggap.access.account.Role.OPD_OFFICER;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.access.rule.Rules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may use which verb. */
@Component
final class ActionAccess implements AccessRules {

    private final AddressBudget citizensVerbs;
    private final AddressBudget hidings;

    /**
     * @param perAddress how often a citizen may confirm, dispute or tell more, from one address in ten minutes
     * @param hidings how often anybody may ask to have something hidden
     */
    ActionAccess(
            @Value("${tanggap.entry.verbs-per-address:60}") int perAddress,
            @Value("${tanggap.entry.hidings-per-address:10}") int hidings) {
        this.citizensVerbs = new AddressBudget(perAddress, Duration.ofMinutes(10));
        this.hidings = new AddressBudget(hidings, Duration.ofMinutes(10));
    }

    @Override
    public void declare(Rules rules) {
        rules.on(POST, verbs("acknowledge", "begin", "ask", "resolve", "decline"))
                .only(OPD_HEAD, OPD_OFFICER)
                .on(POST, verbs("answer", "messages/{utterance}/published"))
                .only(OPD_HEAD, OPD_OFFICER, MAYOR, DISKOMINFO)
                .on(POST, verbs("tag"))
                .only(MAYOR)
                .on(POST, verbs("assign", "escalate", "reopen"))
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(POST, verbs("messages/{utterance}/split", "look"))
                .only(DISKOMINFO, ADMIN)
                .on(POST, verbs("refuse", "categorise", "locate", "merge", "unmerge", "support", "close"))
                .only(DISKOMINFO, ADMIN)
                .on(POST, verbs("withhold", "release"))
                .only(MAYOR, DISKOMINFO, ADMIN)
                .on(POST, verbs("contact"))
                .only(OPD_HEAD, OPD_OFFICER, DISKOMINFO)
                .on(POST, verbs("mask", "unmask"))
                .only(OPD_HEAD, OPD_OFFICER, MAYOR, DISKOMINFO, ADMIN)
                .on(POST, verbs("decide-hiding"))
                .only(DISKOMINFO, ADMIN)
                .on(POST, verbs("hide"))
                .within(hidings)
                .anyone()
                .on(
                        POST,
                        verbs(
                                "read",
                                "confirm",
                                "dispute",
                                "receive",
                                "agree",
                                "visibility",
                                "withdraw",
                                "retaliation",
                                "accuse"))
                .within(citizensVerbs)
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
