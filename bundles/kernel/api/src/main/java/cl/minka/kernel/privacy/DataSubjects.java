package cl.minka.kernel.privacy;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Carries a person's request to every domain that is installed. Administrators, and people for themselves (find, export). */
@ProviderType
public interface DataSubjects {
    List<PersonalData.Holding> find(Caller caller, String username);

    /** By holder, then kind of record. */
    Map<String, Map<String, List<Map<String, Object>>>> export(Caller caller, String username);

    int rectify(Caller caller, String username, Map<String, String> corrections);

    int erase(Caller caller, String username);

    int block(Caller caller, String username, boolean blocked);
}
