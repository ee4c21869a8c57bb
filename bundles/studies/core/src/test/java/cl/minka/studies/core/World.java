package cl.minka.studies.core;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyDraft.Universe;
import cl.minka.studies.StudyKind;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.DraftGate;
import cl.minka.studies.core.study.StudyGate;
import cl.minka.studies.core.study.StudyManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Studies on one database, with people who work on them. */
public final class World {
    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities municipalities = new SomeMunicipalities();
    public final StudyTransactions transactions;
    public final StudyManager studies;

    public final Caller analyst = accounts.caller("analista", Grant.of(Role.ANALYST, "amuch"));
    public final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    public final Caller natales = accounts.caller("analista-12401", Grant.of(Role.ANALYST, "12401"));
    public final Caller nobody = Caller.anonymous("test");

    public World(Databases database) {
        this(database, List.of(new DraftGate()));
    }

    /** With these gates only. */
    public World(Databases database, List<StudyGate> gates) {
        database.clear();
        transactions = StudyTransactions.on(database.factory(), journal);
        studies = new StudyManager(transactions, municipalities, clock, gates);
    }

    /** What a municipality first writes. */
    public static StudyDraft request(String slug, String organization) {
        return new StudyDraft(
                Optional.of(slug),
                "Percepción de seguridad en Ñuble",
                StudyKind.CROSS_SECTIONAL,
                organization,
                "",
                Terms.none(),
                List.of(),
                List.of(),
                Universe.unknown(),
                Optional.empty());
    }

    /** All that the design needs. */
    public static StudyDraft whole(String slug, String organization) {
        return new StudyDraft(
                Optional.of(slug),
                "Percepción de seguridad en Ñuble",
                StudyKind.CROSS_SECTIONAL,
                organization,
                "Elegir los barrios del plan",
                new Terms("", List.of("Medir el temor"), List.of(), "", List.of(), Optional.empty()),
                List.of(new Member("Ana Ejemplo", Part.LEAD, Optional.of("analista"))),
                List.of(new Stage("Terreno", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30))),
                new Universe("Personas de 18 años y más", "persona", Optional.empty(), "", "", Optional.empty()),
                Optional.of(protection(false, false)));
    }

    public static Protection protection(boolean sensitive, boolean expressConsent) {
        return new Protection(
                true,
                sensitive,
                expressConsent,
                false,
                false,
                "Consentimiento",
                "Ejemplo",
                Optional.of(90),
                "",
                "",
                "");
    }
}
