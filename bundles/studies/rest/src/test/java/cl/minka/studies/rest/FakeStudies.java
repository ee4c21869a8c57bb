package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.studies.Studies;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyMove;
import cl.minka.studies.StudyNotFound;
import cl.minka.studies.StudyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Studies in memory. */
final class FakeStudies implements Studies {
    static final Instant THEN = Instant.parse("2027-03-01T12:00:00Z");

    private final Map<String, Study> all = new TreeMap<>();
    private final FakeJournal journal;

    FakeStudies(FakeJournal journal) {
        this.journal = journal;
    }

    private Study kept(Caller caller, String id, StudyDraft draft, StudyStatus status, long version) {
        Study study = new Study(id, draft, status, Optional.empty(), THEN, THEN, version);
        all.put(id, study);
        journal.write(caller, study);
        return study;
    }

    @Override
    public Page<Study> list(Caller caller, Filter filter, Slice slice) {
        return new Page<>(List.copyOf(all.values()), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Study get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(StudyNotFound::new);
    }

    @Override
    public Study create(Caller caller, StudyDraft draft) {
        return kept(caller, draft.slug().orElse("un-estudio"), draft.of("05101"), StudyStatus.REQUESTED, 1);
    }

    @Override
    public Study put(Caller caller, String id, StudyDraft draft, Expected expected) {
        Study old = get(caller, id);
        expected.check(old.version());
        return kept(caller, id, draft, old.status(), old.version() + 1);
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        all.remove(id);
    }

    @Override
    public Page<StudyMove> moves(Caller caller, String id, Slice slice) {
        StudyMove move =
                new StudyMove("m1", StudyStatus.REQUESTED, get(caller, id).status(), THEN, Optional.empty());
        return new Page<>(List.of(move), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Study move(Caller caller, String id, StudyStatus to, Optional<String> reason) {
        Study old = get(caller, id);
        return kept(caller, id, old.draft(), to, old.version() + 1);
    }
}
