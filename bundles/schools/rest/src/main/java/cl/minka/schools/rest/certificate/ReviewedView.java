package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificates;
import java.util.List;
import java.util.Locale;

/** What was found: how many valid certificates were looked at, which of them no longer hold, and which were issued as they hold again. */
public record ReviewedView(int looked, List<CertificateView> revoked, List<CertificateView> issued) {
    static ReviewedView of(Certificates.Reviewed reviewed, Texts texts, Locale locale) {
        return new ReviewedView(
                reviewed.looked(),
                reviewed.revoked().stream()
                        .map(one -> CertificateView.of(one, texts, locale))
                        .toList(),
                reviewed.issued().stream()
                        .map(one -> CertificateView.of(one, texts, locale))
                        .toList());
    }
}
