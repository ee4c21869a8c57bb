package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import org.osgi.annotation.versioning.ProviderType;

/** The expert committee: who it is, what it looks at, what it says. */
@ProviderType
public interface Committees {
    Committee get(Caller caller, String contest);

    /** From status {@code evaluation} until decided; conflicted members are known by municipality and region. */
    Committee put(Caller caller, String contest, Committee.Draft draft, Expected expected);

    /** The caller's own opinion. */
    Opinion opinion(Caller caller, String contest, String initiative);

    /** In status {@code committee}; refused as not found when the member is conflicted. */
    Opinion putOpinion(Caller caller, String contest, String initiative, Opinion.Draft draft, Expected expected);

    /** For members (without the items in which they are conflicted) and organisers. */
    Minutes minutes(Caller caller, String contest);
}
