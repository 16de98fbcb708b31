package id.tanggap.command.imports.mapping;

import java.util.Map;

/**
 * How the columns of a file are read.
 *
 * @param columns the position of each field's column
 * @param constants what a field is where it has no column, or the cell is empty
 * @param width how many columns the file has
 */
public record Mapping(
        Map<Field, Integer> columns, Map<Field, String> constants, Times times, boolean registerUnknownOpd, int width) {

    public Mapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }
}
