package cl.minka.kernel.core.journal;

import cl.minka.kernel.core.operation.SecretFile;
import cl.minka.kernel.core.persistence.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the platform's key: made on the first start, the same on every node.
 *
 * <p>When there is an audit trail and no key that fits it, nothing that writes comes up: entries under another key could
 * never be told from forged ones.
 */
@Component(service = InstallationKey.class, configurationPid = "cl.minka.kernel.key")
@Designate(ocd = KeyFile.Config.class)
public final class KeyFile implements InstallationKey {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final PlatformKey key;

    /** Where the key is. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/kernel", name = "%key.name", description = "%key.description")
    public @interface Config {
        @AttributeDefinition(name = "%key.file.name", description = "%key.file.description")
        String file() default "";
    }

    @Activate
    public KeyFile(@Reference Database database, Config config) throws IOException {
        this(
                database,
                config.file().isBlank() ? SecretFile.inEtc("minka.key").path() : Path.of(config.file()),
                new SecureRandom());
    }

    KeyFile(Database database, Path path, SecureRandom random) throws IOException {
        SecretFile file = new SecretFile(path);
        Optional<String> text = file.read();
        if (text.isEmpty()) {
            refuseWhenNeeded(database, path);
            byte[] secret = new byte[PlatformKey.LENGTH];
            random.nextBytes(secret);
            file.create(HexFormat.of().formatHex(secret) + "\n");
            text = file.read();
            LOG.info("A new key was made: {}. Keep a copy in a safe place; every node needs the same.", path);
        }
        this.key = new PlatformKey(HexFormat.of().parseHex(text.orElseThrow().strip()));
        refuseWhenForeign(database, path);
    }

    @Override
    public PlatformKey key() {
        return key;
    }

    private static void refuseWhenNeeded(Database database, Path path) {
        long entries = database.read(sql -> sql.first(row -> row.getLong(1), "SELECT COUNT(*) FROM audit_entry")
                .orElse(0L));
        if (entries > 0) {
            LOG.error(
                    "The key file {} is missing, but the audit trail has {} entries made with it."
                            + " Put the file back; until then nothing can be changed.",
                    path,
                    entries);
            throw new IllegalStateException("key file missing");
        }
    }

    private void refuseWhenForeign(Database database, Path path) {
        Optional<AuditRow> first =
                database.read(sql -> sql.first(AuditRow::read, "SELECT * FROM audit_entry WHERE number = 1"));
        Chain chain = new Chain(key);
        Head head = database.read(Head::read);
        boolean firstFits = first.isEmpty()
                || chain.hash(first.get(), Chain.START).equals(first.get().hash());
        boolean headFits = head.isFresh() || chain.seal(head).equals(head.seal());
        if (!firstFits && !headFits) {
            LOG.error(
                    "The key file {} is not the one that the audit trail was made with."
                            + " Put the right file back; until then nothing can be changed.",
                    path);
            throw new IllegalStateException("foreign key file");
        }
        if (!firstFits || !headFits) {
            LOG.error("The audit trail was changed by hand: see GET /api/v1/audit/verification.");
        }
    }
}
