package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Fault;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Contact;
import cl.minka.practices.Cost;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Staff;
import cl.minka.practices.core.check.DraftFaults;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a sheet, at once. */
final class SheetCheck {
    private static final int TITLE = 200;
    private static final int LINE = 300;
    private static final int SUMMARY = 2_000;
    private static final int PROSE = 20_000;
    private static final int PARTNERS = 50;
    private static final int TOPICS = 10;
    private static final int ENTRIES = 50;
    private static final int MONTHS = 600;
    private static final long PESOS = 1_000_000_000_000_000L;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Municipalities municipalities;
    private final DraftFaults faults = new DraftFaults();

    SheetCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<Fault> faults(PracticeSheet sheet) {
        faults.needed("/title", sheet.title(), TITLE);
        places(sheet);
        topics(sheet.topics());
        faults.most("/summary", sheet.summary(), SUMMARY);
        faults.most("/problem", sheet.problem(), PROSE);
        faults.most("/solution", sheet.solution(), PROSE);
        faults.most("/conditions", sheet.conditions(), PROSE);
        components(sheet.components());
        dates(sheet);
        sheet.cost().ifPresent(this::cost);
        sheet.staff().ifPresent(this::staff);
        sheet.monthsToStart().ifPresent(months -> faults.within("/monthsToStart", months, 0, MONTHS));
        faults.few("/legalBasis", sheet.legalBasis().size(), ENTRIES);
        for (int n = 0; n < sheet.legalBasis().size(); n++) {
            faults.needed("/legalBasis/" + n, sheet.legalBasis().get(n), LINE);
        }
        results(sheet.results());
        sheet.contact().ifPresent(this::contact);
        return faults.all();
    }

    private void places(PracticeSheet sheet) {
        place("/municipality", sheet.municipality());
        faults.few("/partners", sheet.partners().size(), PARTNERS);
        Set<String> seen = new HashSet<>(Set.of(sheet.municipality()));
        for (int n = 0; n < sheet.partners().size(); n++) {
            String partner = sheet.partners().get(n);
            place("/partners/" + n, partner);
            if (!seen.add(partner)) {
                faults.add(Fault.at("/partners/" + n, "practices.twice", "value", partner));
            }
        }
    }

    private void place(String pointer, String cut) {
        if (cut.isEmpty()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "practices.unknown-municipality", "cut", cut));
        }
    }

    private void topics(List<String> topics) {
        faults.few("/topics", topics.size(), TOPICS);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < topics.size(); n++) {
            String pointer = "/topics/" + n;
            faults.needed(pointer, topics.get(n), PracticeStore.LONGEST_TOPIC);
            PracticeStore.folded(List.of(topics.get(n))).forEach(folded -> {
                if (!seen.add(folded)) {
                    faults.add(Fault.at(pointer, "practices.twice", "value", folded));
                }
            });
        }
    }

    private void components(List<PracticeComponent> components) {
        faults.few("/components", components.size(), ENTRIES);
        for (int n = 0; n < components.size(); n++) {
            faults.needed("/components/" + n + "/name", components.get(n).name(), LINE);
            faults.most("/components/" + n + "/description", components.get(n).description(), PROSE);
        }
    }

    private void dates(PracticeSheet sheet) {
        if (sheet.startedOn().isPresent() && sheet.endedOn().isPresent()) {
            LocalDate end = sheet.endedOn().get();
            if (end.isBefore(sheet.startedOn().get())) {
                faults.add(Fault.at("/endedOn", "practices.ends-before-start"));
            }
        }
    }

    private void cost(Cost cost) {
        cost.setUp().ifPresent(pesos -> faults.within("/cost/setUp", pesos, 0, PESOS));
        cost.yearly().ifPresent(pesos -> faults.within("/cost/yearly", pesos, 0, PESOS));
        cost.sources().ifPresent(text -> faults.most("/cost/sources", text, SUMMARY));
    }

    private void staff(Staff staff) {
        staff.fullTime()
                .filter(number -> !(number > 0 && number <= 100_000))
                .ifPresent(number -> faults.add(Fault.at("/staff/fullTime", "practices.not-positive")));
        staff.profiles().ifPresent(text -> faults.most("/staff/profiles", text, SUMMARY));
    }

    private void results(List<PracticeResult> results) {
        faults.few("/results", results.size(), ENTRIES);
        for (int n = 0; n < results.size(); n++) {
            PracticeResult result = results.get(n);
            faults.needed("/results/" + n + "/indicator", result.indicator(), LINE);
            faults.most("/results/" + n + "/unit", result.unit(), LINE);
            faults.most("/results/" + n + "/source", result.source(), SUMMARY);
        }
    }

    private void contact(Contact contact) {
        faults.needed("/contact/office", contact.office(), LINE);
        contact.email()
                .filter(text -> text.length() > LINE || !EMAIL.matcher(text).matches())
                .ifPresent(text -> faults.add(Fault.at("/contact/email", "practices.bad-email")));
        contact.phone().ifPresent(text -> faults.most("/contact/phone", text, LINE));
    }
}
