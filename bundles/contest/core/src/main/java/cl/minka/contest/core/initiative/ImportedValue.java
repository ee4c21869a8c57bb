package cl.minka.contest.core.initiative;

import cl.minka.contest.FormField;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.table.Table;
import java.util.Optional;

/** A cell as the value of a field; empty when it can not be read as one. */
final class ImportedValue {
    private ImportedValue() {}

    static Optional<Object> read(FormField field, String cell, Table table) {
        return switch (field.type()) {
            case TEXT -> Optional.of(cell);
            case CHOICE, DATE, FILE -> Optional.of(cell.strip());
            case INTEGER, DECIMAL -> table.decimal(cell).map(Object.class::cast);
            case BOOLEAN -> switch (Folded.of(cell.strip())) {
                case "true", "si", "yes", "1" -> Optional.of(true);
                case "false", "no", "0" -> Optional.of(false);
                default -> Optional.empty();
            };
        };
    }
}
