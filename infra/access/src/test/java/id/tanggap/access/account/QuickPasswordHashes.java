package id.tanggap.access.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/**
 * Passwords stored by the same algorithm with little work, for tests about everything else: {@link PasswordHashesTest} has
 * the real ones.
 */
@Configuration(proxyBeanMethods = false)
public class QuickPasswordHashes {

    static PasswordHashes quick() {
        return new PasswordHashes(
                new DelegatingPasswordEncoder(
                        "argon2id",
                        Map.of(
                                "argon2id",
                                new Argon2PasswordEncoder(16, 32, 1, 64, 1),
                                "bcrypt",
                                new BCryptPasswordEncoder())),
                4);
    }

    @Bean
    @Primary
    PasswordHashes quickPasswordHashes() {
        return quick();
    }
}
