package id.tanggap.command.channel.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.channels.tokens}.
 *
 * @param warnBefore how long before a token's end a person is told, unless it is renewed by itself
 */
@ConfigurationProperties("tanggap.channels.tokens")
record TokenProperties(@DefaultValue("14d") Duration warnBefore) {}
