package cl.minka.assistance.funding;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What published studies offer to an application: those of its municipality and of the association.
 *
 * <p>Both are refused with {@code UNAVAILABLE assistance.studies-absent} while studies are away.
 */
@ProviderType
public interface Citations {
    /** The newest first. */
    List<CitableStudy> studies(Caller caller, String application);

    /** The figures that the report of a published study shows of a wave; none where there is nothing published. */
    List<CitableFigure> figures(Caller caller, String application, String study, int wave);
}
