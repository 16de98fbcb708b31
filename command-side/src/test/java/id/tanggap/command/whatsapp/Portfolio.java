package id.tanggap.command.whatsapp;

import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.command.whatsapp.Template.State;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platform lets a government do, as the government entered it. */
public final class Portfolio {

    public static final String[] TABLES = {
        "reply_opt_out", "reply_opt_in", "whatsapp_template", "whatsapp_limit", "whatsapp_opened"
    };

    public final Consents consents;
    public final ClosedChats terms;
    private final Templates templates;
    private final DailyLimit limit;
    private final Clock clock;

    /** @param optIn the words by which somebody is asked whether we may write; empty where nobody is */
    public Portfolio(JdbcClient sql, String optIn, Clock clock) {
        this.clock = clock;
        consents = new Consents(sql, optIn);
        templates = new Templates(sql, new PortfolioProperties.Approved("", "id"));
        limit = new DailyLimit(sql);
        terms = new Terms(consents, templates, limit, clock);
    }

    /** The template is called {@code lanjutan}, and carries an answer. */
    public void templateIs(State state) {
        templates.put(new Template("lanjutan", "id", Purpose.ANSWER, state), null, "diskominfo", clock.instant());
    }

    public void letsWriteTo(int people) {
        limit.set(people, "diskominfo", clock.instant());
    }

    public void wroteTo(PersonId person) {
        limit.takeAPlace(person, clock.instant());
    }
}
