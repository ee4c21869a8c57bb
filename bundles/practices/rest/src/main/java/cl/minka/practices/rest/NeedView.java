package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A need as its reader may know it; {@code municipality} and {@code region} are null where he must not know whose it is. */
public record NeedView(
        String id,
        Optional<String> municipality,
        Optional<String> region,
        String title,
        String problem,
        String topic,
        List<String> topics,
        Urgency urgency,
        String context,
        boolean anonymous,
        NeedState state,
        Optional<LocalDate> wantedBy,
        boolean mine,
        int offers,
        Optional<Instant> answeredAt,
        Optional<String> practice,
        Optional<String> transfer,
        Optional<String> reason,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Need> TABLE = TableShape.<Need>named("needs")
            .column("id", Need::id)
            .column("municipality", need -> need.sheet().municipality())
            .column("region", Need::region)
            .column("title", need -> need.sheet().title())
            .column("problem", need -> need.sheet().problem())
            .column("topic", need -> need.sheet().topic())
            .column("topics", need -> String.join("; ", need.sheet().topics()))
            .column("urgency", need -> need.sheet().urgency())
            .column("anonymous", need -> need.sheet().anonymous())
            .column("state", Need::state)
            .column("wantedBy", need -> need.sheet().wantedBy())
            .column("offers", Need::offers)
            .column("answeredAt", Need::answeredAt)
            .column("practice", Need::practice)
            .column("createdAt", Need::createdAt)
            .column("changedAt", Need::changedAt);

    static NeedView of(Need need) {
        NeedSheet sheet = need.sheet();
        return new NeedView(
                need.id(),
                sheet.municipality(),
                need.region(),
                sheet.title(),
                sheet.problem(),
                sheet.topic(),
                sheet.topics(),
                sheet.urgency(),
                sheet.context(),
                sheet.anonymous(),
                need.state(),
                sheet.wantedBy(),
                need.mine(),
                need.offers(),
                need.answeredAt(),
                need.practice(),
                need.transfer(),
                need.reason(),
                need.createdAt(),
                need.changedAt());
    }
}
