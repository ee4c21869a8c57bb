package cl.minka.practices.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What members of communities do together. Members read it, also of public communities only they; who evaluates or sits in a
 * committee reads only what names his own municipality. The municipalities named and the association's organizer change it.
 */
@ProviderType
public interface JointInitiatives {
    /** Sorted by {@code createdAt}, newest first. */
    Page<JointInitiative> list(Caller caller, String community, Slice slice);

    JointInitiative get(Caller caller, String community, String id);

    JointInitiative create(Caller caller, String community, JointInitiative.Sheet sheet);

    JointInitiative put(Caller caller, String community, String id, JointInitiative.Sheet sheet, Expected expected);

    void delete(Caller caller, String community, String id, Expected expected);
}
