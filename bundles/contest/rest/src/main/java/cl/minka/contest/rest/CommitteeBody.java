package cl.minka.contest.rest;

import cl.minka.contest.Committee;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The committee as the organiser writes it: by default the newest ranking, and of it as many as the rules say. */
public record CommitteeBody(
        List<MemberBody> members, Integer quorum, Optional<String> ranking, Optional<List<ShortlistBody>> shortlist) {
    /** A member: a user name, or what {@code GET} told of him. */
    @Schema(
            description = "A user name, or an object that has one",
            oneOf = {String.class, CommitteeView.MemberView.class})
    @JsonIgnoreProperties("name")
    public record MemberBody(String username) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public MemberBody(@JsonProperty("username") String username) {
            this.username = Required.text(username);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static MemberBody named(String username) {
            return new MemberBody(username);
        }
    }

    /** An initiative on the shortlist: its id, or what {@code GET} told of it. */
    @Schema(
            description = "The id of an initiative, or an object that has it",
            oneOf = {String.class, CommitteeView.ShortlistItemView.class})
    @JsonIgnoreProperties({"code", "title", "category", "rank", "score"})
    public record ShortlistBody(String initiative) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public ShortlistBody(@JsonProperty("initiative") String initiative) {
            this.initiative = Required.text(initiative);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ShortlistBody withId(String initiative) {
            return new ShortlistBody(initiative);
        }
    }

    Committee.Draft toDraft() {
        new Required().check("/quorum", quorum).orThrow();
        return new Committee.Draft(
                Required.list(members).stream().map(MemberBody::username).toList(),
                quorum,
                ranking,
                shortlist.map(
                        items -> items.stream().map(ShortlistBody::initiative).toList()));
    }
}
