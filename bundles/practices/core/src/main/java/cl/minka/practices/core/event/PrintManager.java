package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.NoticeFiles;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventPrints;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.RegistrationNotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints badges and lists; the badge goes with the mail that tells of the seat too. */
@Component(service = {EventPrints.class, NoticeFiles.class})
public final class PrintManager implements EventPrints, NoticeFiles {
    private static final Set<String> WITH_BADGE =
            Set.of(EventNoticeKinds.REGISTERED, EventNoticeKinds.GUEST_REGISTERED, EventNoticeKinds.GUEST_SEATED);
    private static final Pattern RESOURCE = Pattern.compile("events/([a-z2-7]{16})/registrations/([a-z2-7]{16})");

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final PagePrinter printer;
    private final QrCodes codes;

    @Activate
    public PrintManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference PagePrinter printer,
            @Reference QrCodes codes) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.printer = printer;
        this.codes = codes;
    }

    @Override
    public byte[] badges(Caller caller, String id) {
        PrintedPages pages = transactions.read(manager -> {
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            List<RegistrationEntity> people = RegistrationStore.coming(manager, id).stream()
                    .filter(one -> one.state().holdsSeat() && !one.isErased())
                    .toList();
            return new BadgePages(event.plan(), municipalities, codes).of(people);
        });
        return printer.file(pages);
    }

    @Override
    public byte[] badge(Caller caller, String event, String registration, Optional<String> token) {
        return printer.file(transactions.read(manager -> {
            PublicEventEntity found = EventStore.get(manager, caller, event);
            return badge(found, RegistrationStore.get(manager, caller, found, registration, token))
                    .orElseThrow(RegistrationNotFound::new);
        }));
    }

    private Optional<PrintedPages> badge(PublicEventEntity event, RegistrationEntity one) {
        return one.state().holdsSeat() && !one.isErased()
                ? Optional.of(new BadgePages(event.plan(), municipalities, codes).of(List.of(one)))
                : Optional.empty();
    }

    @Override
    public byte[] attendanceList(Caller caller, String id, Optional<String> session) {
        return printer.file(transactions.read(manager -> {
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            Optional<EventSession> one = session.map(wanted -> event.plan().sessions().stream()
                    .filter(found -> found.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(Fault.at("/query/session", "practices.unknown-session"))));
            List<RegistrationEntity> people = RegistrationStore.coming(manager, id).stream()
                    .filter(person -> person.state().holdsSeat() && !person.isErased())
                    .sorted(Comparator.comparing(RegistrationEntity::nameKey).thenComparing(RegistrationEntity::line))
                    .toList();
            return new ListPages(id, event.plan(), one, municipalities, codes).of(people);
        }));
    }

    @Override
    public List<MailedFile> of(String key, String resource) {
        Matcher matcher = RESOURCE.matcher(resource);
        if (!WITH_BADGE.contains(key) || !matcher.matches()) {
            return List.of();
        }
        Caller system = Caller.system("practices.badges");
        return transactions
                .read(manager -> Optional.ofNullable(manager.find(RegistrationEntity.class, matcher.group(2)))
                        .flatMap(one -> badge(EventStore.get(manager, system, one.event()), one)))
                .map(pages -> new MailedFile("credencial.pdf", "application/pdf", printer.file(pages)))
                .stream()
                .toList();
    }
}
