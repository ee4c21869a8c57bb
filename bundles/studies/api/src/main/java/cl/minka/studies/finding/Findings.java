package cl.minka.studies.finding;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells other parts of the platform what studies found. It says nothing that the published report does not say; the event
 * {@code studies.status-changed} with {@code to} = {@code published} of the platform's log says that there is something new.
 */
@ProviderType
public interface Findings {
    /**
     * What there is where the citation points to.
     *
     * @param organization who cites: that a study which is not published exists is told to whose it is, nobody else
     */
    Finding look(Citation citation, String organization);

    /**
     * The figures of the whole population that the report of a published study shows, in its order; none where there is no such study
     * or wave.
     */
    List<Figure> figures(String study, int wave);

    /** Published studies of these organisations, the newest first, 50 at most. */
    List<PublishedStudy> published(Set<String> organizations);
}
