package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.kernel.rest.TableShape;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An application to a funding line; {@code citations} are the values that cite studies, and what these say of them. */
public record ApplicationView(
        String id,
        String municipality,
        String fundingLine,
        String project,
        String title,
        Map<String, ApplicationDraft.Value> values,
        Map<String, CitedValue> citations,
        String state,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Application> TABLE = TableShape.<Application>named("applications")
            .column("id", Application::id)
            .column("municipality", application -> application.draft().municipality())
            .column("fundingLine", application -> application.draft().fundingLine())
            .column("project", application -> application.draft().project())
            .column("title", application -> application.draft().title())
            .column("state", Application::state)
            .column("createdAt", Application::createdAt)
            .column("changedAt", Application::changedAt);

    static ApplicationView of(Application application) {
        ApplicationDraft draft = application.draft();
        return new ApplicationView(
                application.id(),
                draft.municipality(),
                draft.fundingLine(),
                draft.project(),
                draft.title(),
                new TreeMap<>(draft.values()),
                new TreeMap<>(application.citations()),
                application.state(),
                application.createdAt(),
                application.changedAt());
    }
}
