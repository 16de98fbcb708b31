package id.tanggap.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.unit.DataSize;

class StandingRulesTest {

    @Test
    void metrics_are_open_only_if_the_operator_opens_them() {
        assertThat(anybodyMay(new StandingRules(false), "/actuator/prometheus")).isFalse();
        assertThat(anybodyMay(new StandingRules(true), "/actuator/prometheus")).isTrue();
        assertThat(anybodyMay(new StandingRules(true), "/actuator/env")).isFalse();
    }

    private static boolean anybodyMay(AccessRules declared, String path) {
        var rules = new Rules(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1));
        declared.declare(rules);
        var request = new MockHttpServletRequest("GET", path);
        var nobody =
                new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        return rules.entries().stream()
                .filter(entry -> entry.matcher().matches(request))
                .findFirst()
                .orElseThrow()
                .whoMay()
                .authorize(() -> nobody, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
