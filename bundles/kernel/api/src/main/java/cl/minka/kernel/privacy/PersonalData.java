package cl.minka.kernel.privacy;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** What one domain holds of people; each core offers one, the kernel gathers them. */
@ConsumerType
public interface PersonalData {
    /** The domain, as clients see it. */
    String holder();

    /** What is held of a person, without its content: one line a kind of record. */
    List<Holding> find(Caller caller, Subject subject);

    /** All that is held of a person, as named records of plain values (text, numbers, lists, maps). */
    Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject);

    /** Corrects what is wrong; answers how many records changed. */
    int rectify(Caller caller, Subject subject, Map<String, String> corrections);

    /** Removes or makes anonymous what no law obliges to keep; answers how many records changed. */
    int erase(Caller caller, Subject subject);

    /** Suspends or resumes every use of the data; answers how many records changed. */
    int block(Caller caller, Subject subject, boolean blocked);

    /**
     * A person: the holder of an account.
     *
     * @param account id of the account
     */
    record Subject(long account, String username) {}

    /**
     * A kind of record that is held.
     *
     * @param purpose key of the purpose and legal basis
     */
    record Holding(String holder, String kind, long records, String purpose) {}
}
