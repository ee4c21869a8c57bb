package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.practices.Consent;
import cl.minka.practices.Practice;
import cl.minka.practices.Stewardship;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what was said last. */
final class FakeStewardship implements Stewardship {
    private final FakePractices practices;
    private final FakeJournal journal;
    private Consent last = new Consent(false, Optional.empty(), "", Optional.empty(), Optional.empty(), 0);

    FakeStewardship(FakePractices practices, FakeJournal journal) {
        this.practices = practices;
        this.journal = journal;
    }

    @Override
    public Practice confirm(Caller caller, String practice) {
        Practice confirmed = practices.get(caller, practice);
        journal.write(caller, confirmed);
        return confirmed;
    }

    @Override
    public Consent consent(Caller caller, String practice) {
        practices.get(caller, practice);
        return last;
    }

    @Override
    public List<Consent> consents(Caller caller, String practice) {
        return List.of(consent(caller, practice));
    }

    @Override
    public Consent say(Caller caller, String practice, boolean given, String basis, Expected expected) {
        if (last.version() > 0) {
            expected.check(last.version());
        }
        last = new Consent(
                given,
                Optional.of(caller.username()),
                basis,
                Optional.of("0".repeat(64)),
                Optional.of(Instant.parse("2027-03-01T12:00:00Z")),
                last.version() + 1);
        return last;
    }
}
