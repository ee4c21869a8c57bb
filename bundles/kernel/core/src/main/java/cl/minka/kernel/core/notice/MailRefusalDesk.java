package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.MailRefusals;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which addresses want only what can not be refused, as digests. */
@Component(service = MailRefusals.class)
public final class MailRefusalDesk implements MailRefusals {
    private final Database database;
    private final Clock clock;

    @Activate
    public MailRefusalDesk(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The row is its own record: it tells when, and whoever reads it learns no address. */
    @Override
    public void refuse(String mail) {
        try {
            database.transaction(connection -> {
                Sql sql = Sql.on(connection);
                Optional<String> address = sql.first(
                        row -> row.getString(1),
                        "SELECT address_digest FROM notice_delivery WHERE id = ? AND address_digest IS NOT NULL",
                        mail);
                address.filter(digest -> !refuses(sql, digest))
                        .ifPresent(digest -> sql.update(
                                "INSERT INTO notice_refusal (address_digest, refused_at) VALUES (?, ?)",
                                digest,
                                clock.millis()));
                return mail;
            });
        } catch (DatabaseFailure e) {
            if (!DatabaseFailure.isDuplicate(e)) {
                throw e;
            }
        }
    }

    static boolean refuses(Sql sql, String digest) {
        return sql.first(row -> true, "SELECT 1 FROM notice_refusal WHERE address_digest = ?", digest)
                .orElse(false);
    }
}
