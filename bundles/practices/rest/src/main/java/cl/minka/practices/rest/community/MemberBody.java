package cl.minka.practices.rest.community;

import cl.minka.practices.community.CommunityMember;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** What a municipality is to be in a community; nothing to join, or to accept. */
@JsonIgnoreProperties({"municipality", "since"})
public record MemberBody(Optional<CommunityMember.Role> role) {}
