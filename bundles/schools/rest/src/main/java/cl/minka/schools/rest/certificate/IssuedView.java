package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificates;
import java.util.List;
import java.util.Locale;

/**
 * What was issued: {@code items} are the valid certificates of those addressed, {@code created} of them new; {@code proposed} those who would
 * get one, while it was not confirmed; {@code notEligible} the others, with the reasons.
 */
public record IssuedView(
        List<CertificateView> items, int created, List<EligibilityView> proposed, List<EligibilityView> notEligible) {
    static IssuedView of(Certificates.Issued issued, Texts texts, Locale locale) {
        return new IssuedView(
                issued.certificates().stream()
                        .map(one -> CertificateView.of(one, texts, locale))
                        .toList(),
                issued.created(),
                issued.proposed().stream()
                        .map(one -> EligibilityView.of(one, texts, locale))
                        .toList(),
                issued.refused().stream()
                        .map(one -> EligibilityView.of(one, texts, locale))
                        .toList());
    }
}
