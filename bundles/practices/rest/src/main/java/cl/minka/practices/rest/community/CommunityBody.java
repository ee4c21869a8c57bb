package cl.minka.practices.rest.community;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.community.CommunitySheet;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * A community as clients write it: only a title is needed; whoever wants comes in and members read unless it says otherwise.
 *
 * @param municipality for whom it is founded, where the caller acts for several
 */
@JsonIgnoreProperties({"id", "convener", "members", "posts", "standing", "createdAt", "changedAt"})
public record CommunityBody(
        String title,
        List<String> topics,
        String purpose,
        String practice,
        CommunitySheet.Admission open,
        CommunitySheet.Readers readers,
        CommunitySheet.State state,
        String municipality) {
    CommunitySheet toSheet() {
        return new CommunitySheet(
                Required.text(title),
                Required.list(topics),
                Required.text(purpose),
                Optional.ofNullable(practice),
                open == null ? CommunitySheet.Admission.FREELY : open,
                readers == null ? CommunitySheet.Readers.MEMBERS : readers,
                state == null ? CommunitySheet.State.ACTIVE : state);
    }
}
