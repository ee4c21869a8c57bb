package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.TransferDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An agreement as it is proposed: the owner of the practice is the mentor unless it says otherwise. */
public record TransferDraftBody(
        String practice,
        String mentor,
        List<String> receivers,
        String need,
        String strategy,
        String title,
        String objectives,
        LocalDate startsOn) {
    TransferDraft toDraft() {
        return new TransferDraft(
                Required.text(practice),
                Optional.ofNullable(mentor),
                Required.list(receivers),
                Optional.ofNullable(need),
                Optional.ofNullable(strategy),
                Required.text(title),
                Required.text(objectives),
                Optional.ofNullable(startsOn));
    }
}
