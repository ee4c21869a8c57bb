package cl.minka.kernel.jpa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** A file that is no table. */
public final class BrokenTable implements Table {
    public static final String REFUSED = "INVALID kernel.invalid";

    @Override
    public List<String> columns() {
        return List.of("nope");
    }

    @Override
    public void requireReadable() {
        throw new Refusal(Kind.INVALID, "kernel.invalid");
    }

    @Override
    public Stream<Row> rows() {
        requireReadable();
        return Stream.empty();
    }

    @Override
    public boolean decimalComma() {
        return false;
    }
}
