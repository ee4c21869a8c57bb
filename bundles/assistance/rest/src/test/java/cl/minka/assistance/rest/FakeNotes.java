package cl.minka.assistance.rest;

import cl.minka.assistance.knowledge.Gap;
import cl.minka.assistance.knowledge.Note;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.assistance.knowledge.Notes;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Notes in memory. */
final class FakeNotes implements Notes {
    private final Map<String, Note> all = new TreeMap<>();
    private final FakeJournal journal;

    FakeNotes(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Note> list(Caller caller, Optional<String> topic, Optional<String> words, Slice slice) {
        return new Page<>(List.copyOf(all.values()), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Note get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.note-not-found"));
    }

    @Override
    public Note create(Caller caller, NoteDraft draft) {
        return kept(caller, "n" + (all.size() + 1), draft, 1);
    }

    @Override
    public Note put(Caller caller, String id, NoteDraft draft, Expected expected) {
        expected.check(get(caller, id).version());
        return kept(caller, id, draft, 2);
    }

    private Note kept(Caller caller, String id, NoteDraft draft, long version) {
        Note note = new Note(id, draft, FakeRequests.THEN, FakeRequests.THEN, version);
        all.put(id, note);
        journal.write(caller, note);
        return note;
    }

    @Override
    public List<Gap> gaps(Caller caller) {
        return List.of(new Gap("compras", "plazo de una licitacion", 3, FakeRequests.THEN));
    }
}
