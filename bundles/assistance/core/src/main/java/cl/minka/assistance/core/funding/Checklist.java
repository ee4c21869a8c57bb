package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.funding.ApplicationEntity.Filed;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.ChecklistEntry.Status;
import cl.minka.assistance.funding.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What documents an application has on a day. */
final class Checklist {
    private Checklist() {}

    static List<ChecklistEntry> of(RuleSet rules, List<Filed> filed, LocalDate today) {
        return rules.documents().stream()
                .map(document -> entry(
                        document,
                        filed.stream()
                                .filter(one -> one.document().equals(document.id()))
                                .findFirst(),
                        today))
                .toList();
    }

    private static ChecklistEntry entry(RuleSet.Document document, Optional<Filed> filed, LocalDate today) {
        Optional<LocalDate> issued = filed.map(Filed::issuedOn);
        Optional<LocalDate> expires = issued.flatMap(day -> document.validDays().map(day::plusDays));
        Status status = issued.isEmpty()
                ? Status.MISSING
                : expires.filter(today::isAfter).isPresent() ? Status.EXPIRED : Status.IN_DATE;
        return new ChecklistEntry(
                document.id(),
                document.title(),
                issued,
                expires,
                filed.map(Filed::reference).orElse(""),
                status);
    }
}
