package cl.minka.practices.core.community;

import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityMember.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A municipality that is in a community, or asks to be. */
@Entity
@Table(name = "community_member")
@IdClass(CommunityMemberEntity.Key.class)
public class CommunityMemberEntity {
    @Id
    private String community;

    @Id
    private String cut;

    @Enumerated(EnumType.STRING)
    private Role role;

    private long since;

    @Version
    private long version;

    protected CommunityMemberEntity() {}

    CommunityMemberEntity(String community, String cut, Role role, Instant now) {
        this.community = community;
        this.cut = cut;
        this.role = role;
        this.since = now.toEpochMilli();
    }

    /** A request that is accepted counts from then. */
    void become(Role newRole, Instant now) {
        if (role == Role.REQUESTED && newRole != Role.REQUESTED) {
            since = now.toEpochMilli();
        }
        role = newRole;
    }

    String community() {
        return community;
    }

    String cut() {
        return cut;
    }

    Role role() {
        return role;
    }

    long version() {
        return version;
    }

    CommunityMember toRecord() {
        return new CommunityMember(cut, role, Instant.ofEpochMilli(since), version);
    }

    /** Its key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String community;
        private String cut;

        protected Key() {}

        Key(String community, String cut) {
            this.community = community;
            this.cut = cut;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && community.equals(key.community) && cut.equals(key.cut);
        }

        @Override
        public int hashCode() {
            return Objects.hash(community, cut);
        }
    }
}
