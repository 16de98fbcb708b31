package id.tanggap.command.intake.graph;

import java.time.Duration;

/** Where the API of a platform is, and how long it may take its time. */
public record Endpoint(String url, Duration connectTimeout, Duration readTimeout) {}
