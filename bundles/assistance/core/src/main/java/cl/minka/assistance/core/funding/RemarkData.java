package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.privacy.Authorship;
import cl.minka.assistance.core.privacy.HeldData;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Who said something of applications or moved them; the words stay, for they belong to the application. */
@Component(service = HeldData.class)
public final class RemarkData extends Authorship {
    public RemarkData() {
        super(
                "assistance-application-remarks",
                "assistance.applications",
                "RemarkEntity e WHERE e.author = :account",
                List.of(new Told("application", "application"), new Told("said", "text")),
                "writtenAt",
                "UPDATE application_remark SET author = 0 WHERE author = ?");
    }
}
