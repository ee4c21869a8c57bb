package cl.minka.practices.core.transfer;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A municipality in an agreement, as it is searched by. */
@Entity
@Table(name = "transfer_party")
@IdClass(PartyEntity.Key.class)
public class PartyEntity {
    static final String MENTOR = "MENTOR";
    static final String RECEIVER = "RECEIVER";
    static final String LEFT = "LEFT";

    @Id
    private String transfer;

    @Id
    private String cut;

    private String part;
    private String region;
    private String state;
    private String verdict;

    protected PartyEntity() {}

    PartyEntity(String transfer, String cut, String part, String region, String state, String verdict) {
        this.transfer = transfer;
        this.cut = cut;
        this.part = part;
        this.region = region;
        this.state = state;
        this.verdict = verdict;
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String transfer;
        private String cut;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && transfer.equals(key.transfer) && cut.equals(key.cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(transfer, cut);
        }
    }
}
