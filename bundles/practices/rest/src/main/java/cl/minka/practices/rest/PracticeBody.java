package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.Contact;
import cl.minka.practices.Cost;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.SheetPart;
import cl.minka.practices.Staff;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sheet of a practice as clients write it: only a title and a municipality are needed; it is public unless it says otherwise. */
@JsonIgnoreProperties({
    "id",
    "region",
    "contest",
    "initiative",
    "source",
    "recognitions",
    "confirmedOn",
    "confirmBy",
    "adoptions",
    "createdAt",
    "highlights",
    "changedAt"
})
public record PracticeBody(
        String title,
        String municipality,
        List<String> partners,
        List<String> topics,
        String summary,
        String problem,
        String solution,
        List<ComponentBody> components,
        PracticeStatus status,
        LocalDate startedOn,
        LocalDate endedOn,
        CostBody cost,
        StaffBody staff,
        Integer monthsToStart,
        List<String> legalBasis,
        EvidenceLevel evidence,
        List<ResultBody> results,
        String conditions,
        ContactBody contact,
        Boolean published,
        Set<SheetPart> hidden) {
    PracticeSheet toSheet() {
        return new PracticeSheet(
                Required.text(title),
                Required.text(municipality),
                Required.list(partners),
                Required.list(topics),
                Required.text(summary),
                Required.text(problem),
                Required.text(solution),
                Required.list(components).stream()
                        .map(ComponentBody::toComponent)
                        .toList(),
                status == null ? PracticeStatus.RUNNING : status,
                Optional.ofNullable(startedOn),
                Optional.ofNullable(endedOn),
                Optional.ofNullable(cost).map(CostBody::toCost),
                Optional.ofNullable(staff).map(StaffBody::toStaff),
                Optional.ofNullable(monthsToStart),
                Required.list(legalBasis),
                evidence == null ? EvidenceLevel.DESCRIBED : evidence,
                Required.list(results).stream().map(ResultBody::toResult).toList(),
                Required.text(conditions),
                Optional.ofNullable(contact).map(ContactBody::toContact),
                published == null || published,
                hidden == null ? Set.of() : hidden);
    }

    /** A piece of the practice; core unless it says otherwise. */
    public record ComponentBody(String name, String description, Boolean core) {
        PracticeComponent toComponent() {
            return new PracticeComponent(Required.text(name), Required.text(description), core == null || core);
        }
    }

    /** Costs in pesos. */
    public record CostBody(CostBand band, Long setUp, Long yearly, String sources) {
        Cost toCost() {
            return new Cost(
                    band == null ? CostBand.of(setUp == null ? 0 : setUp) : band,
                    Optional.ofNullable(setUp),
                    Optional.ofNullable(yearly),
                    Optional.ofNullable(sources));
        }
    }

    /** Who does the work. */
    public record StaffBody(Double fullTime, String profiles) {
        Staff toStaff() {
            return new Staff(Optional.ofNullable(fullTime), Optional.ofNullable(profiles));
        }
    }

    /** A measured result. */
    public record ResultBody(
            String indicator, String unit, BigDecimal before, BigDecimal after, LocalDate measuredOn, String source) {
        PracticeResult toResult() {
            return new PracticeResult(
                    Required.text(indicator),
                    Required.text(unit),
                    Optional.ofNullable(before),
                    Optional.ofNullable(after),
                    Optional.ofNullable(measuredOn),
                    Required.text(source));
        }
    }

    /** The office that answers. */
    public record ContactBody(String office, String email, String phone) {
        Contact toContact() {
            return new Contact(Required.text(office), Optional.ofNullable(email), Optional.ofNullable(phone));
        }
    }
}
