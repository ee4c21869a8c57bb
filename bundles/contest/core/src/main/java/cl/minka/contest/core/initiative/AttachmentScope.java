package cl.minka.contest.core.initiative;

import cl.minka.contest.FormField;
import cl.minka.contest.Screening;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Folded;
import java.time.Instant;
import java.util.Map;

/** When the files of an initiative may change: as its texts; in a cure, those of a reopened field. */
public final class AttachmentScope {
    private AttachmentScope() {}

    public static void requireEditable(ContestEntity contest, InitiativeEntity initiative, String name, Instant now) {
        Drafts.requireEditable(contest, initiative, now)
                .filter(screening -> !isReopened(contest, screening, name))
                .ifPresent(screening -> {
                    throw new Refusal(
                            Kind.CONFLICT,
                            "contest.not-reopened",
                            Map.of("fields", name, "open", String.join(", ", screening.fields())));
                });
    }

    private static boolean isReopened(ContestEntity contest, Screening screening, String name) {
        return screening.fields().isEmpty()
                || contest.definition().form().stream()
                        .filter(field -> field.type() == FormField.Type.FILE)
                        .filter(field -> screening.fields().contains(field.id()))
                        .anyMatch(field -> Folded.of(name).startsWith(Folded.of(field.id())));
    }
}
