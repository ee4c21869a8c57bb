package cl.minka.practices.rest.community;

import cl.minka.practices.community.JointInitiative;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that members do together. */
public record JointInitiativeView(
        String id,
        String title,
        List<String> municipalities,
        String description,
        JointInitiative.State state,
        Optional<String> contest,
        Optional<String> initiative,
        Optional<String> practice,
        Instant createdAt,
        Instant changedAt) {
    static JointInitiativeView of(JointInitiative joint) {
        JointInitiative.Sheet sheet = joint.sheet();
        return new JointInitiativeView(
                joint.id(),
                sheet.title(),
                sheet.municipalities(),
                sheet.description(),
                sheet.state(),
                sheet.presented().map(JointInitiative.Presented::contest),
                sheet.presented().map(JointInitiative.Presented::initiative),
                sheet.practice(),
                joint.createdAt(),
                joint.changedAt());
    }
}
