package id.tanggap.access;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A small city, running: a real server, a real PostgreSQL, a clock that the test moves. */
@Target(TYPE)
@Retention(RUNTIME)
@SpringBootTest(
        classes = City.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoints.web.exposure.include=health,info,metrics",
            "tanggap.access.max-body=64KB",
            "server.forward-headers-strategy=framework"
        })
@interface AccessTest {}
