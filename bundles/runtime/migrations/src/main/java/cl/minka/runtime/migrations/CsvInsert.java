package cl.minka.runtime.migrations;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;

/** Inserts CSV text into a table: the header names the columns, an empty cell is NULL. */
final class CsvInsert {
    private static final int BATCH = 500;

    private final Connection connection;
    private final String table;

    CsvInsert(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    void insert(String text) throws SQLException, IOException {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(withoutMark)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new SQLException("No header for table " + table);
            }
            List<String> columns = records.next().getFields();
            int[] types = types(columns);
            String marks = "?" + ",?".repeat(columns.size() - 1);
            String sql = "INSERT INTO " + table + " (" + String.join(",", columns) + ") VALUES (" + marks + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                insert(records, types, statement);
            }
        }
    }

    private void insert(Iterator<CsvRecord> records, int[] types, PreparedStatement statement) throws SQLException {
        int pending = 0;
        while (records.hasNext()) {
            CsvRecord line = records.next();
            if (line.getFieldCount() != types.length) {
                throw new SQLException(table + ".csv, line " + line.getStartingLineNumber() + ": "
                        + line.getFieldCount() + " cells instead of " + types.length);
            }
            for (int i = 0; i < types.length; i++) {
                String cell = line.getField(i);
                if (cell.isEmpty()) {
                    statement.setNull(i + 1, types[i]);
                } else if (types[i] == Types.DECIMAL || types[i] == Types.NUMERIC) {
                    statement.setBigDecimal(i + 1, new BigDecimal(cell));
                } else {
                    statement.setObject(i + 1, cell, types[i]);
                }
            }
            statement.addBatch();
            if (++pending % BATCH == 0) {
                statement.executeBatch();
            }
        }
        statement.executeBatch();
    }

    private int[] types(List<String> columns) throws SQLException {
        String sql = "SELECT " + String.join(",", columns) + " FROM " + table + " WHERE 1 = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData found = statement.getMetaData();
            int[] types = new int[columns.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = found.getColumnType(i + 1);
            }
            return types;
        }
    }
}
