package cl.minka.schools.core.people;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.people.Rut;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.PersonDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers what is wrong with people and organizations by themselves; never tells a value that is personal. */
public final class PersonCheck {
    static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final int PHONE = 40;
    private static final int RELATION = 60;
    private static final int EXTERNAL_ID = 100;
    private static final int ORGANIZATIONS = 50;
    private static final int OFFICERS = 100;
    private static final int TITLE = 300;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final Municipalities municipalities;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    public PersonCheck(Municipalities municipalities, LocalDate today) {
        this.municipalities = municipalities;
        this.today = today;
    }

    public void of(PersonDraft draft) {
        needed("/name", draft.name(), NAME);
        if (draft.name().strip().equals(PersonEntity.ERASED)) {
            fault("/name", "kernel.required");
        }
        draft.rut().filter(rut -> Rut.parse(rut).isEmpty()).ifPresent(rut -> fault("/rut", "schools.bad-rut"));
        draft.email()
                .filter(mail -> mail.length() > EMAIL || !MAIL.matcher(mail).matches())
                .ifPresent(mail -> fault("/email", "schools.bad-email"));
        draft.phone().ifPresent(phone -> most("/phone", phone, PHONE));
        draft.birthDate()
                .filter(date -> date.isAfter(today) || date.isBefore(OLDEST))
                .ifPresent(date -> fault("/birthDate", "schools.bad-birth-date"));
        draft.municipality().ifPresent(cut -> municipality("/municipality", cut));
        if (draft.organizations().size() > ORGANIZATIONS) {
            faults.add(Fault.at("/organizations", "schools.too-many", "most", ORGANIZATIONS));
        }
        draft.guardian().ifPresent(guardian -> {
            needed("/guardian/name", guardian.name(), NAME);
            guardian.contact().ifPresent(contact -> most("/guardian/contact", contact, EMAIL));
            needed("/guardian/relation", guardian.relation(), RELATION);
        });
        draft.externalId().ifPresent(id -> needed("/externalId", id, EXTERNAL_ID));
    }

    void of(OrganizationDraft draft) {
        needed("/name", draft.name(), TITLE);
        if (draft.municipality().isEmpty()) {
            fault("/municipality", "kernel.required");
        } else {
            municipality("/municipality", draft.municipality());
        }
        draft.registration().ifPresent(number -> most("/registration", number, RELATION));
        if (draft.officers().size() > OFFICERS) {
            faults.add(Fault.at("/officers", "schools.too-many", "most", OFFICERS));
        }
        for (int n = 0; n < draft.officers().size(); n++) {
            needed("/officers/" + n + "/office", draft.officers().get(n).office(), EXTERNAL_ID);
        }
    }

    private void municipality(String pointer, String cut) {
        if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "schools.unknown-municipality", "cut", cut));
        }
    }

    void needed(String pointer, String text, int most) {
        if (text.isBlank()) {
            fault(pointer, "kernel.required");
        } else {
            most(pointer, text, most);
        }
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "schools.too-long", "most", most));
        }
    }

    void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }

    void fault(String pointer, String code, Map<String, Object> arguments) {
        faults.add(new Fault(pointer, code, arguments));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    public void throwIfAny() {
        InvalidInput.throwIfAny(faults);
    }

    static Optional<String> plainRut(Optional<String> written) {
        return written.flatMap(Rut::parse).map(Rut::plain);
    }
}
