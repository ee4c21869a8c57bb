package cl.minka.assistance.rest;

import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.Rating;
import cl.minka.assistance.given.Satisfaction;
import cl.minka.assistance.given.Satisfied;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One rating. */
final class FakeSatisfaction implements Satisfaction {
    private final FakeJournal journal;
    private Optional<Rating> rating = Optional.empty();

    FakeSatisfaction(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Rating get(Caller caller, String request) {
        return rating.orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.not-rated"));
    }

    @Override
    public Rating rate(Caller caller, String request, int value, String comment) {
        if (rating.isPresent()) {
            throw new Refusal(Kind.CONFLICT, "assistance.rated-already");
        }
        rating = Optional.of(new Rating(value, comment, FakeRequests.THEN));
        journal.write(caller, rating.get());
        return rating.get();
    }

    @Override
    public List<Satisfied> report(Caller caller, GroupBy by, Period period) {
        return List.of(
                new Satisfied("05101", Optional.of(2L), OptionalDouble.of(4.5)),
                new Satisfied("12401", Optional.empty(), OptionalDouble.empty()));
    }
}
