package cl.minka.assistance.core.knowledge;

import cl.minka.assistance.RequestDraft;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.knowledge.Gap;
import cl.minka.assistance.knowledge.Note;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.assistance.knowledge.Notes;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.SearchWords;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps notes. */
@Component(service = Notes.class)
public final class NoteManager implements Notes {
    private static final int LINE = 200;
    private static final int LONGEST_TOPIC = 60;
    private static final int PROSE = 40_000;
    private static final long OFTEN = 3;
    private static final int MOST_GAPS = 200;
    private static final Keyset<NoteEntity> LIST = new Keyset<>(
            NoteEntity.class,
            Keyset.Key.text("id"),
            NoteEntity::id,
            Map.of("changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("changedAt", true));

    private final AssistanceTransactions transactions;
    private final Clock clock;

    @Activate
    public NoteManager(@Reference AssistanceTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<Note> list(Caller caller, Optional<String> topic, Optional<String> words, Slice slice) {
        Conditions conditions = new Conditions();
        boolean assists = Access.assistsAll(caller);
        if (!assists) {
            conditions.and("e.published = 1");
        }
        topic.ifPresent(one -> conditions.and("e.topic = :topic", "topic", RequestEntity.topicKey(one)));
        int number = 0;
        Set<String> asked = SearchWords.of(words.orElse(""));
        conditions.asked(words.orElse(""), asked);
        for (String word : asked) {
            String name = "w" + number++;
            conditions.and(
                    "e.id IN (SELECT " + name + ".note FROM NoteWordEntity " + name + " WHERE " + name + ".word LIKE :"
                            + name + ")",
                    name,
                    word + "%");
        }
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(note -> note.toRecord(assists)));
    }

    @Override
    public Note get(Caller caller, String id) {
        return transactions.read(manager -> find(manager, caller, id).toRecord(Access.assistsAll(caller)));
    }

    @Override
    public Note create(Caller caller, NoteDraft draft) {
        requireStaff(caller);
        check(draft);
        return transactions.change(caller, manager -> {
            NoteEntity note = new NoteEntity(draft, Times.now(clock));
            manager.persist(note);
            return stored(manager, caller, note, "assistance.note-created");
        });
    }

    @Override
    public Note put(Caller caller, String id, NoteDraft draft, Expected expected) {
        requireStaff(caller);
        return transactions.change(caller, manager -> {
            NoteEntity note = find(manager, caller, id);
            expected.check(note.version());
            check(draft);
            note.write(draft, Times.now(clock));
            return stored(manager, caller, note, "assistance.note-changed");
        });
    }

    private static Done<Note> stored(EntityManager manager, Caller caller, NoteEntity note, String fact) {
        manager.flush();
        NoteDraft draft = note.draft();
        draft.request().ifPresent(id -> answers(manager, RequestStore.visible(manager, caller, id), note));
        manager.createQuery("DELETE FROM NoteWordEntity w WHERE w.note = :note")
                .setParameter("note", note.id())
                .executeUpdate();
        SearchWords.of(draft.question() + ' ' + draft.answer())
                .forEach(word -> manager.persist(new NoteWordEntity(note.id(), word)));
        Change change = Change.of(fact, "assistance/notes/" + note.id(), "amuch")
                .facts(Map.of("id", note.id(), "request", draft.request().orElse("")));
        return Done.of(note.toRecord(true), change);
    }

    /** What asks the same as the request is answered too. */
    private static void answers(EntityManager manager, RequestEntity request, NoteEntity note) {
        manager.createQuery("UPDATE RequestEntity e SET e.note = :note WHERE e.note = '' AND (e.id = :id"
                        + " OR e.topic = :topic AND e.question = :question)")
                .setParameter("note", note.id())
                .setParameter("id", request.id())
                .setParameter("topic", request.topic())
                .setParameter("question", request.question())
                .executeUpdate();
    }

    @Override
    public List<Gap> gaps(Caller caller) {
        requireStaff(caller);
        return transactions.read(manager -> {
            List<Object[]> rows = asked(manager);
            Map<String, RequestDraft> examples = RequestStore.drafts(
                    manager, rows.stream().map(row -> (String) row[0]).toList());
            return rows.stream()
                    .map(row -> new Gap(
                            examples.get((String) row[0]).topic(),
                            examples.get((String) row[0]).title(),
                            (Long) row[1],
                            Instant.ofEpochMilli((Long) row[2])))
                    .toList();
        });
    }

    /** A request of each question, how many ask it, and when last. */
    private static List<Object[]> asked(EntityManager manager) {
        return manager
                .createQuery(
                        "SELECT MAX(e.id), COUNT(e.id), MAX(e.createdAt) FROM RequestEntity e"
                                + " WHERE e.note = '' AND e.question <> '' AND NOT EXISTS (SELECT n.id FROM NoteEntity n"
                                + " WHERE n.topic = e.topic AND n.question = e.question)"
                                + " GROUP BY e.topic, e.question HAVING COUNT(e.id) >= :often",
                        Object[].class)
                .setParameter("often", OFTEN)
                .getResultList()
                .stream()
                .sorted(Comparator.<Object[], Long>comparing(row -> (Long) row[1])
                        .reversed()
                        .thenComparing(row -> (String) row[0]))
                .limit(MOST_GAPS)
                .toList();
    }

    static NoteEntity find(EntityManager manager, Caller caller, String id) {
        NoteEntity note = manager.find(NoteEntity.class, id);
        if (note == null || !note.isPublished() && !Access.assistsAll(caller)) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.note-not-found");
        }
        return note;
    }

    private static void requireStaff(Caller caller) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
    }

    private static void check(NoteDraft draft) {
        List<Fault> faults = new ArrayList<>();
        needed(faults, "/topic", draft.topic(), LONGEST_TOPIC);
        needed(faults, "/question", draft.question(), LINE);
        needed(faults, "/answer", draft.answer(), PROSE);
        InvalidInput.throwIfAny(faults);
    }

    private static void needed(List<Fault> faults, String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (text.length() > most) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", most));
        }
    }
}
