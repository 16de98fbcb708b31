package id.tanggap.query.latency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The figures of one OPD, category, place, channel or month.
 *
 * @param key {@code -} for complaints that have none
 * @param name as people call it
 */
public record LatencyRow(
        String key, String name, @JsonUnwrapped Figures figures) {}
