package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.table.Table;
import java.util.function.DoubleConsumer;

/** A file on its way in, once its shape was looked through; what is wrong with it is told when the rows are asked for. */
public interface ReadTable extends Table, AutoCloseable {
    /** XLSX when the bytes are a ZIP archive, which no CSV file begins like; CSV otherwise. */
    static ReadTable of(Body body, ImportColumns known, DoubleConsumer progress) {
        return XlsxArchive.isOne(body) ? XlsxTable.of(body, known, progress) : CsvTable.of(body, known, progress);
    }

    @Override
    void close();
}
