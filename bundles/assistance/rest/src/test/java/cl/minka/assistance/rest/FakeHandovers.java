package cl.minka.assistance.rest;

import cl.minka.assistance.join.CourseWish;
import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handovers;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Handovers in memory, to parts of the platform that are away. */
final class FakeHandovers implements Handovers {
    private final Map<String, Handover> all = new TreeMap<>();
    private final FakeJournal journal;

    FakeHandovers(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Handover practiceOfRequest(Caller caller, String request, String solution, String basis) {
        return kept(caller, "assistance/" + request, Handover.Target.PRACTICE, "05101", basis);
    }

    @Override
    public Handover practiceOfNote(Caller caller, String note, String municipality, String basis) {
        return kept(caller, "assistance/notes/" + note, Handover.Target.PRACTICE, municipality, basis);
    }

    @Override
    public Handover courseOfNote(Caller caller, String note, CourseWish wish) {
        return kept(
                caller,
                "assistance/notes/" + note,
                Handover.Target.COURSE,
                wish.municipality().orElse(""),
                wish.organizer() + " " + wish.area());
    }

    private Handover kept(Caller caller, String source, Handover.Target target, String municipality, String basis) {
        Handover handover = new Handover(
                source,
                target,
                municipality,
                basis,
                Handover.State.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.of(caller.username()),
                FakeRequests.THEN,
                Optional.empty());
        all.put(target + source, handover);
        journal.write(caller, handover);
        return handover;
    }

    @Override
    public Handover ofRequest(Caller caller, String request, Handover.Target target) {
        return found(target + "assistance/" + request);
    }

    @Override
    public Handover ofNote(Caller caller, String note, Handover.Target target) {
        return found(target + "assistance/notes/" + note);
    }

    private Handover found(String key) {
        return Optional.ofNullable(all.get(key))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.handover-not-found"));
    }
}
