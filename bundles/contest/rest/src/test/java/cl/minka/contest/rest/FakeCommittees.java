package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.contest.Committee;
import cl.minka.contest.CommitteeSession;
import cl.minka.contest.Committees;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.Resolution;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A committee of one. */
final class FakeCommittees implements Committees {
    Optional<Committee.Draft> stored = Optional.empty();
    Optional<Opinion> opinion = Optional.empty();
    List<CommitteeSession> sessions = List.of();
    List<Ballot> ballots = List.of();
    List<Resolution> resolutions = List.of();

    @Override
    public Committee get(Caller caller, String contest) {
        return new Committee(
                List.of(new Committee.Member("comite-1", "Persona de ejemplo")),
                1,
                Optional.of("r1"),
                List.of(new Committee.Item(Samples.INITIATIVE, "K7QF2M", "Ejemplo: compostaje", "servicios", 1, 81.25)),
                8);
    }

    @Override
    public Committee put(Caller caller, String contest, Committee.Draft draft, Expected expected) {
        stored = Optional.of(draft);
        return get(caller, contest);
    }

    @Override
    public Opinion opinion(Caller caller, String contest, String initiative) {
        return opinion.orElseThrow(InitiativeNotFound::new);
    }

    @Override
    public Opinion putOpinion(
            Caller caller, String contest, String initiative, Opinion.Draft draft, Expected expected) {
        long version = opinion.map(Opinion::version).orElse(0L);
        if (opinion.isPresent()) {
            expected.check(version);
        }
        Opinion given = new Opinion(
                initiative,
                caller.username(),
                draft.scores(),
                draft.justification(),
                draft.recusal(),
                Samples.THEN,
                version + 1);
        opinion = Optional.of(given);
        return given;
    }

    @Override
    public Minutes minutes(Caller caller, String contest) {
        return new Minutes(
                contest,
                List.of("comite-1"),
                1,
                List.of("comite-1"),
                true,
                opinion.stream().toList(),
                List.of(new Minutes.Item(
                        Samples.INITIATIVE, "Ejemplo: compostaje", 1, 0, OptionalDouble.of(90), Optional.empty())),
                Samples.THEN,
                "c0ffee",
                sessions,
                ballots,
                resolutions);
    }
}
