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
            "tanggap.access.trusted-proxies=127.0.0.1,::1,192.0.2.0/24",
            "tanggap.access.patience=1s",
            "tanggap.access.bytes-in-flight=1MB",
            "tanggap.access.security-contact=mailto:keamanan@kota.example,https://kota.example/keamanan"
        })
@interface AccessTest {}
