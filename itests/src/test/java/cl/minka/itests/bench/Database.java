package cl.minka.itests.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where a distribution keeps its data: its own Derby, or a PostgreSQL beside it that ends with the run. */
final class Database implements AutoCloseable {
    private static final int PORT = Distribution.PORT + 2;

    private final AutoCloseable server;

    private Database(AutoCloseable server) {
        this.server = server;
    }

    /** An empty one. @param kind {@code derby} or {@code postgresql} */
    static Database fresh(String kind, Path folder, Distribution distribution) {
        if (kind.equals("derby")) {
            return new Database(() -> {});
        }
        distribution.onPostgresql(PORT);
        return start(folder, true);
    }

    /** The one that a run before has left. */
    static Database kept(String kind, Path folder) {
        return kind.equals("derby") ? new Database(() -> {}) : start(folder, false);
    }

    private static Database start(Path folder, boolean clean) {
        try {
            return new Database(EmbeddedPostgres.builder()
                    .setPort(PORT)
                    .setDataDirectory(folder.resolveSibling(folder.getFileName() + "-postgresql"))
                    .setCleanDataDirectory(clean)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
