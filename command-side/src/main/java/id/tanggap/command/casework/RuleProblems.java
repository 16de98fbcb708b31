package id.tanggap.command.casework;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemTranslator;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Tells a broken rule as a problem: its name is the problem's type, its reason the detail. */
@Configuration(proxyBeanMethods = false)
class RuleProblems {

    @Bean
    ProblemTranslator<RuleBroken> brokenRules() {
        return new ProblemTranslator<>(RuleBroken.class, broken -> told(broken.rule()));
    }

    private static Problem told(Rule rule) {
        Rule.Because because = rule.because();
        Problem problem =
                new Problem(status(rule.kind()), slug(rule), new Bilingual(because.indonesian(), because.english()));
        String field = because.field();
        return field == null ? problem : problem.at(field);
    }

    private static HttpStatus status(Rule.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case NOT_IN_THIS_STATE -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    private static String slug(Rule rule) {
        return rule.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
