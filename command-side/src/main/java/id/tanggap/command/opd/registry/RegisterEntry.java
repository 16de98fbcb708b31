package id.tanggap.command.opd.registry;

import id.tanggap.command.form.Done;
import java.util.List;

/** @param changed what it took, in order; empty when everything was so before */
public record RegisterEntry(String id, List<String> changed) implements Done {}
