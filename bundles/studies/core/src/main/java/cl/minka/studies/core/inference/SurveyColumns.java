package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.estimation.ColumnSource;
import cl.minka.studies.core.estimation.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the responses that count: their answers, the strata and clusters of their units, and others that are given. */
final class SurveyColumns implements ColumnSource {
    static final String STRATUM = "stratum";
    static final String CLUSTER = "cluster";

    private final Catalog catalog;
    private final SurveyRows rows;
    private final Map<String, Column> given = new HashMap<>();

    SurveyColumns(Catalog catalog, SurveyRows rows) {
        this.catalog = catalog;
        this.rows = rows;
    }

    /** Adds a column; no variable of a form has a name with a number sign. */
    SurveyColumns with(String name, Column column) {
        given.put(name, column);
        return this;
    }

    @Override
    public List<String> columns() {
        List<String> names = new ArrayList<>(catalog.names());
        names.addAll(given.keySet());
        if (rows.sample().isPresent()) {
            names.add(STRATUM);
            names.add(CLUSTER);
        }
        return names;
    }

    @Override
    public Columns read(Set<String> wanted) {
        Map<String, Column> columns = new HashMap<>();
        Set<String> own = Set.copyOf(catalog.names());
        for (String name : wanted) {
            Column column = given.get(name);
            if (column == null) {
                column = own.contains(name) ? variable(name) : ofSample(name);
            }
            columns.put(name, column);
        }
        long[] lines = new long[rows.size()];
        Arrays.setAll(lines, rows::place);
        return new Columns(columns, lines);
    }

    private Column variable(String name) {
        Column base = rows.answers().columns().get(catalog.base(name));
        return catalog.column(name, at(base, rows.kept()));
    }

    /** The strata or clusters of the units; those without a name are missing. */
    private Column ofSample(String name) {
        Column all = name.equals(STRATUM)
                ? rows.sample().orElseThrow().strata()
                : rows.sample().orElseThrow().clusters();
        Column column = at(all, rows.drawn());
        int empty = column.names().indexOf("");
        if (empty >= 0) {
            for (int row = 0; row < column.levels().length; row++) {
                column.levels()[row] = column.levels()[row] == empty ? Column.MISSING : column.levels()[row];
            }
        }
        return column;
    }

    static Column at(Column column, int[] places) {
        int[] levels = new int[places.length];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = column.levels()[places[row]];
        }
        return new Column(column.name(), levels, column.names(), column.numbers());
    }
}
