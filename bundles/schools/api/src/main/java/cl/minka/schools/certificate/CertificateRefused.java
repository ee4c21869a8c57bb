package cl.minka.schools.certificate;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** What is asked of certificates can not be done. */
public final class CertificateRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private CertificateRefused(Kind kind, String key, Map<String, Object> arguments, List<Fault> faults) {
        super(kind, key, arguments, faults);
    }

    /** There is no such certificate; the same whether the code was never given or is not even one. */
    public static CertificateRefused notFound() {
        return new CertificateRefused(Kind.NOT_FOUND, "schools.certificate-not-found", Map.of(), List.of());
    }

    /** Some of those named do not fulfil what the rule asks; each reason is a fault. */
    public static CertificateRefused notEligible(List<Fault> reasons) {
        return new CertificateRefused(Kind.CONFLICT, "schools.not-eligible", Map.of(), reasons);
    }

    /** The edition is a draft or was cancelled. */
    public static CertificateRefused notTakingPlace(String state) {
        return new CertificateRefused(Kind.CONFLICT, "schools.no-certificates-yet", Map.of("state", state), List.of());
    }

    public static CertificateRefused revokedAlready() {
        return new CertificateRefused(Kind.CONFLICT, "schools.certificate-revoked", Map.of(), List.of());
    }

    /** The name was erased: it can be checked, and no longer be printed. */
    public static CertificateRefused nameErased() {
        return new CertificateRefused(Kind.CONFLICT, "schools.certificate-without-name", Map.of(), List.of());
    }

    /** Attendance or grades change faster than they can be judged. */
    public static CertificateRefused changing() {
        return new CertificateRefused(Kind.CONFLICT, "schools.edition-changing", Map.of(), List.of());
    }

    public static CertificateRefused noKey() {
        return new CertificateRefused(Kind.NOT_FOUND, "schools.credential-key-not-found", Map.of(), List.of());
    }

    public static CertificateRefused noStatusList() {
        return new CertificateRefused(Kind.NOT_FOUND, "schools.status-list-not-found", Map.of(), List.of());
    }

    public static CertificateRefused noIssuer() {
        return new CertificateRefused(Kind.NOT_FOUND, "schools.issuer-not-found", Map.of(), List.of());
    }
}
