package cl.minka.studies.core.estimation;

import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Set;

/** Where columns come from. */
public interface ColumnSource {
    List<String> columns();

    /** Reads those that are wanted; each is one of {@link #columns}. */
    Columns read(Set<String> wanted);

    /** A table that can be read. */
    static ColumnSource of(Table table) {
        return new ColumnSource() {
            @Override
            public List<String> columns() {
                return table.columns();
            }

            @Override
            public Columns read(Set<String> wanted) {
                return Columns.read(table, wanted);
            }
        };
    }
}
