package cl.minka.schools.core.assessment;

import java.io.Serializable;
import java.util.Objects;

/** The key of what somebody has done for an instrument of an edition. */
public class WorkKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String edition;
    private String enrolment;
    private String instrument;

    protected WorkKey() {}

    public WorkKey(String edition, String enrolment, String instrument) {
        this.edition = edition;
        this.enrolment = enrolment;
        this.instrument = instrument;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkKey key
                && edition.equals(key.edition)
                && enrolment.equals(key.enrolment)
                && instrument.equals(key.instrument);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, enrolment, instrument);
    }
}
