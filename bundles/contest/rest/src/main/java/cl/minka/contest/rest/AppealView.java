package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.kernel.rest.TableShape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An appeal against the published results and its answer. */
public record AppealView(
        int number,
        String contest,
        String initiative,
        Optional<String> externalId,
        String title,
        List<String> municipalities,
        String municipality,
        String grounds,
        Appeal.State state,
        Optional<String> answer,
        Instant filedAt,
        Optional<Instant> answeredAt) {
    static final TableShape<Appeal> TABLE = TableShape.<Appeal>named("appeals")
            .column("number", Appeal::number)
            .column("initiative", Appeal::initiative)
            .column("externalId", Appeal::externalId)
            .column("title", Appeal::title)
            .column("municipality", Appeal::municipality)
            .column("grounds", Appeal::grounds)
            .column("state", Appeal::state)
            .column("answer", Appeal::answer)
            .column("filedAt", Appeal::filedAt)
            .column("answeredAt", Appeal::answeredAt);

    static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.number(),
                appeal.contest(),
                appeal.initiative(),
                appeal.externalId(),
                appeal.title(),
                appeal.municipalities(),
                appeal.municipality(),
                appeal.grounds(),
                appeal.state(),
                appeal.answer(),
                appeal.filedAt(),
                appeal.answeredAt());
    }
}
