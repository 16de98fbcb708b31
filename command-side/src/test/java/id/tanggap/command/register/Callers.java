package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.person;

import id.tanggap.access.account.Role;
import id.tanggap.command.register.RegisterOffice.Insiders;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Those who call the register: the insiders, and the heads that they appoint. */
@Component
@Lazy
final class Callers {

    private final int port;
    private final Insiders insiders;

    Callers(@LocalServerPort int port, Insiders insiders) {
        this.port = port;
        this.insiders = insiders;
    }

    Caller diskominfo() {
        return withToken(insiders.token(Role.DISKOMINFO));
    }

    Caller admin() {
        return withToken(insiders.token(Role.ADMIN));
    }

    Caller mayor() {
        return withToken(insiders.token(Role.MAYOR));
    }

    /** The head of an OPD, appointed now. */
    Caller head(String opd) {
        return withToken(diskominfo()
                .post("/api/opds/" + opd + "/head", person("Kepala", "2026-01-05"))
                .text("token"));
    }

    Caller withToken(String token) {
        return new Caller(port, token);
    }
}
