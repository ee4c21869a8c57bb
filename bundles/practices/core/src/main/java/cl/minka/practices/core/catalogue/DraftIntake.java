package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.intake.PracticeDraft;
import cl.minka.practices.intake.PracticeDrafts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins sheets of what other parts of the platform learnt, once for each source. */
@Component(service = PracticeDrafts.class)
public final class DraftIntake implements PracticeDrafts {
    private static final int TITLE = 200;
    private static final int PROSE = 20_000;

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public DraftIntake(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String begin(Caller caller, PracticeDraft draft) {
        Optional<String> known = of(draft.source());
        if (known.isPresent()) {
            return known.get();
        }
        PracticeSheet sheet = sheet(draft);
        InvalidInput.throwIfAny(new SheetCheck(municipalities).faults(sheet));
        try {
            return begin(caller, draft.source(), sheet);
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            return of(draft.source()).orElseThrow(() -> e);
        }
    }

    private Optional<String> of(String source) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT e.id FROM PracticeEntity e WHERE e.source = :source", String.class)
                .setParameter("source", source)
                .getResultStream()
                .findFirst());
    }

    private String begin(Caller caller, String source, PracticeSheet sheet) {
        Set<Long> officials = Officials.of(accounts).getOrDefault(sheet.municipality(), Set.of());
        return transactions.change(caller, manager -> {
            PracticeEntity practice = new PracticeEntity(source, Times.now(clock));
            PracticeStore.begin(manager, practice, sheet, municipalities, clock);
            notices.post(
                    UnitTransactions.connection(manager),
                    officials.stream().map(account -> notice(practice, account)).toList());
            return Done.of(
                    practice.id(),
                    Change.of("practices.practice-drafted", "practices/" + practice.id(), practice.municipality())
                            .facts(Map.of("practice", practice.id(), "source", source)));
        });
    }

    private static Notice notice(PracticeEntity practice, long account) {
        return Notice.to(account, CatalogueNoticeKinds.BEGUN)
                .with("title", practice.title())
                .about("practices/" + practice.id(), practice.municipality())
                .once("practice-begun/" + practice.id() + "/" + account);
    }

    private static PracticeSheet sheet(PracticeDraft draft) {
        return new PracticeSheet(
                cut(draft.title(), TITLE),
                draft.municipality(),
                List.of(),
                draft.topic().isBlank() ? List.of() : List.of(cut(draft.topic(), PracticeStore.LONGEST_TOPIC)),
                "",
                cut(draft.problem(), PROSE),
                cut(draft.solution(), PROSE),
                List.of(),
                PracticeStatus.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                EvidenceLevel.DESCRIBED,
                List.of(),
                "",
                Optional.empty(),
                false,
                Set.of());
    }

    private static String cut(String text, int most) {
        String plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }
}
