package cl.minka.runtime.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Rows of one CSV file, inserted once, right after the SQL migration of the same number.
 *
 * <p>{@code load.txt} has lines {@code V002 municipality.csv [table]}; the second load of {@code V002}
 * becomes version 2.2 of the unit. The file's name and digest stand in the unit's history, in the
 * transaction of the rows.
 */
final class CsvLoad implements JavaMigration {
    private final MigrationVersion version;
    private final String file;
    private final String table;
    private final byte[] content;

    private CsvLoad(MigrationVersion version, String file, String table, byte[] content) {
        this.version = version;
        this.file = file;
        this.table = table;
        this.content = content;
    }

    static List<CsvLoad> listed(ClassLoader resources, String unit) {
        String folder = "db/load/" + unit + "/";
        if (resources.getResource(folder + "load.txt") == null) {
            return List.of();
        }
        List<CsvLoad> loads = new ArrayList<>();
        Map<String, Integer> perVersion = new HashMap<>();
        for (String line : new String(read(resources, folder + "load.txt"), StandardCharsets.UTF_8).split("\\R")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.trim().split("\\s+");
            if (words.length < 2 || words.length > 3 || !words[0].matches("V\\d+")) {
                throw new IllegalArgumentException(folder + "load.txt: expected 'V<number> <file> [<table>]': " + line);
            }
            String after = words[0].substring(1);
            int position = perVersion.merge(after, 1, Integer::sum);
            String table = words.length == 3 ? words[2] : words[1].replaceFirst("\\.csv$", "");
            loads.add(new CsvLoad(
                    MigrationVersion.fromVersion(after + "." + position),
                    words[1],
                    table,
                    read(resources, folder + words[1])));
        }
        return loads;
    }

    private static byte[] read(ClassLoader resources, String name) {
        try (InputStream in = resources.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("Resource not found: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return "load " + file;
    }

    @Override
    public Integer getChecksum() {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        new CsvInsert(context.getConnection(), table).insert(new String(content, StandardCharsets.UTF_8));
    }
}
