package id.tanggap.command.opd;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD is.
 *
 * @param parent the OPD that it is part of
 */
public record Description(
        String name, OpdKind kind, @Nullable OpdId parent) {}
