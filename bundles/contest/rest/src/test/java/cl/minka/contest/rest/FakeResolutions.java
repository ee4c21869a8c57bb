package cl.minka.contest.rest;

import cl.minka.contest.Resolution;
import cl.minka.contest.Resolutions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes whatever comes. */
final class FakeResolutions implements Resolutions {
    private final FakeJournal journal;
    final List<Resolution> all = new ArrayList<>();

    FakeResolutions(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Resolution> list(Caller caller, String contest, Slice slice) {
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Resolution get(Caller caller, String contest, int number) {
        return all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.resolution-not-found"));
    }

    @Override
    public Resolution record(Caller caller, String contest, Resolution.Draft draft) {
        Resolution recorded = new Resolution(
                310000 + all.size(),
                draft.session(),
                draft.ballot(),
                draft.initiative(),
                draft.initiative().map(any -> "Ejemplo: compostaje"),
                draft.text(),
                draft.adoptedAt().orElse(Samples.THEN),
                draft.votes(),
                draft.corrects(),
                Samples.THEN);
        all.add(recorded);
        journal.write(caller, recorded);
        return recorded;
    }
}
