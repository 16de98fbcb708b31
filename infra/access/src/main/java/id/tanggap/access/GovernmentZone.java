package id.tanggap.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Value;

/** Marks the {@link java.time.ZoneId} in which the government's days begin: {@code tanggap.zone}, that of Jakarta unless told. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Value("${tanggap.zone:Asia/Jakarta}")
public @interface GovernmentZone {}
