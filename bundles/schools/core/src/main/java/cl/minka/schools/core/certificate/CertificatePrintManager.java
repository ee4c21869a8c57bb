package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.schools.certificate.CertificatePrints;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints certificates. */
@Component(service = CertificatePrints.class)
public final class CertificatePrintManager implements CertificatePrints {
    private final SchoolTransactions transactions;
    private final PagePrinter printer;
    private final QrCodes codes;

    @Activate
    public CertificatePrintManager(
            @Reference SchoolTransactions transactions, @Reference PagePrinter printer, @Reference QrCodes codes) {
        this.transactions = transactions;
        this.printer = printer;
        this.codes = codes;
    }

    @Override
    public byte[] one(Caller caller, String edition, String code, URI base) {
        CertificateEntity one = transactions.read(manager -> CertificateManager.known(manager, caller, edition, code));
        if (!one.isValid()) {
            throw CertificateRefused.revokedAlready();
        }
        if (one.name().isEmpty()) {
            throw CertificateRefused.nameErased();
        }
        return printer.file(new CertificatePages(base, codes).of(List.of(one)));
    }

    @Override
    public void all(Caller caller, String edition, URI base, OutputStream out) throws IOException {
        List<CertificateEntity> all = transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, edition);
            return manager.createQuery(
                            "SELECT c FROM CertificateEntity c WHERE c.edition = :edition AND c.revokedAt = 0"
                                    + " AND c.name <> '' ORDER BY c.serial",
                            CertificateEntity.class)
                    .setParameter("edition", edition)
                    .getResultList();
        });
        if (all.isEmpty()) {
            throw CertificateRefused.notFound();
        }
        printer.print(new CertificatePages(base, codes).of(all), out);
    }
}
