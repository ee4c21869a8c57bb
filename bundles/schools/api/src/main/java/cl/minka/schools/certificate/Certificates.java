package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Issues certificates and takes them back, for who organizes or teaches the edition. A person always decides whose certificate is
 * issued first. What follows from corrections of attendance, grades and rule is done by the platform: it revokes what no longer holds,
 * and issues again what it had revoked so and what holds again.
 */
@ProviderType
public interface Certificates {
    /** Sorted by {@code serial} or {@code issuedAt}. */
    Page<Certificate> list(Caller caller, String edition, Filter filter, Slice slice);

    /**
     * One of an edition; also for the person whose it is.
     *
     * @param code in any form in which people type it
     */
    Certificate get(Caller caller, String edition, String code);

    /** All that stand in one row with it, the oldest first: each took the place of the one before. */
    List<Certificate> chain(Caller caller, String edition, String code);

    /** The caller's own, newest first. */
    Page<Certificate> own(Caller caller, Slice slice);

    /**
     * Issues certificates to those who have none.
     *
     * @param enrolments to whom; empty: to all who are eligible
     * @param confirmed otherwise nothing is stored, and what would be issued is only told
     * @throws CertificateRefused when one of those named is not eligible; then none is issued
     */
    Issued issue(Caller caller, String edition, List<String> enrolments, boolean confirmed);

    /** Takes it back. The reason is for those who organize and teach, not for the public. */
    Certificate revoke(Caller caller, String edition, String code, String reason);

    /** Takes it back and issues another with what is on record now, such as the name. */
    Certificate replace(Caller caller, String edition, String code, String reason);

    /** Looks at all of the edition again now; it is also done after each correction, without being asked. */
    Reviewed review(Caller caller, String edition);

    /**
     * What anybody may know who has the code.
     *
     * @throws CertificateRefused when there is none
     */
    CertificateCheck check(String code);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<Boolean> valid, Optional<String> enrolment) {
        public Filter {
            Objects.requireNonNull(valid, "valid");
            Objects.requireNonNull(enrolment, "enrolment");
        }

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty());
        }
    }

    /**
     * What was issued.
     *
     * @param certificates of all who are eligible among those addressed, in the order of the sheet, new or not
     * @param proposed those who are eligible and have none, while it was not confirmed
     * @param created how many of them are new
     * @param refused who is not eligible, with the reasons
     */
    record Issued(List<Certificate> certificates, List<Eligibility> proposed, int created, List<Eligibility> refused) {
        public Issued {
            certificates = List.copyOf(certificates);
            proposed = List.copyOf(proposed);
            refused = List.copyOf(refused);
        }
    }

    /** What was found when all were looked at again. */
    record Reviewed(int looked, List<Certificate> revoked, List<Certificate> issued) {
        public Reviewed {
            revoked = List.copyOf(revoked);
            issued = List.copyOf(issued);
        }
    }
}
