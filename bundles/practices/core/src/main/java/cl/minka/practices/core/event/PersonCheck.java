package cl.minka.practices.core.event;

import cl.minka.kernel.Fault;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.check.DraftFaults;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationRules;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that is wrong with what somebody says of himself, at once. */
final class PersonCheck {
    private static final int NAME = 200;
    private static final int LINE = 300;
    private static final int CONSENTS = 10;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern CONSENT = Pattern.compile("[A-Za-z0-9._-]{1,50}");

    private static final Set<String> LANGUAGES = Set.of("", "es", "en");

    private final Municipalities municipalities;
    private final DraftFaults faults = new DraftFaults();

    PersonCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<Fault> faults(RegistrationDraft person, RegistrationRules.OpenTo openTo) {
        if (person.name().isBlank()) {
            faults.add(Fault.at("/name", "kernel.required"));
        }
        faults.most("/name", person.name(), NAME);
        if (!person.email().isBlank()
                && (person.email().length() > LINE
                        || !EMAIL.matcher(person.email().strip()).matches())) {
            faults.add(Fault.at("/email", "practices.bad-email"));
        }
        faults.most("/organization", person.organization(), LINE);
        if (!person.municipality().isEmpty()
                && municipalities.find(person.municipality()).isEmpty()) {
            faults.add(Fault.at("/municipality", "practices.unknown-municipality", "cut", person.municipality()));
        } else if (person.municipality().isEmpty() && openTo == RegistrationRules.OpenTo.MUNICIPALITIES) {
            faults.add(Fault.at("/municipality", "practices.municipalities-only"));
        }
        if (person.consents().size() > CONSENTS) {
            faults.add(Fault.at("/consents", "practices.too-many", "most", CONSENTS));
        }
        for (int n = 0; n < person.consents().size(); n++) {
            if (!CONSENT.matcher(person.consents().get(n)).matches()) {
                faults.add(Fault.at("/consents/" + n, "practices.bad-id"));
            }
        }
        if (!LANGUAGES.contains(person.language())) {
            faults.add(Fault.at("/language", "kernel.not-one-of", "allowed", "es, en"));
        }
        return faults.all();
    }
}
