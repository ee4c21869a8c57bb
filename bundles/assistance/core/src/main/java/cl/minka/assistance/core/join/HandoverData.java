package cl.minka.assistance.core.join;

import cl.minka.assistance.core.privacy.Authorship;
import cl.minka.assistance.core.privacy.HeldData;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Who handed something over. */
@Component(service = HeldData.class)
public final class HandoverData extends Authorship {
    public HandoverData() {
        super(
                "assistance-handovers",
                "assistance.requests",
                "HandoverEntity e WHERE e.askedBy = :account",
                List.of(new Told("source", "source")),
                "askedAt",
                "UPDATE assistance_handover SET asked_by = 0 WHERE asked_by = ?");
    }
}
