package cl.minka.practices.rest.community;

import cl.minka.practices.community.CommunityMember;
import java.time.Instant;

/** A municipality in a community. */
public record MemberView(String municipality, CommunityMember.Role role, Instant since) {
    static MemberView of(CommunityMember member) {
        return new MemberView(member.municipality(), member.role(), member.since());
    }
}
