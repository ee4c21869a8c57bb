package cl.minka.assistance.given;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps how municipalities judge what they were given. They are asked by a notice when a request is solved. */
@ProviderType
public interface Satisfaction {
    /** Fewer ratings of one adviser are told to nobody else: from so few, who gave which could be guessed. */
    int FEW = 5;

    /** @throws cl.minka.kernel.Refusal {@code assistance.not-rated} while there is none */
    Rating get(Caller caller, String request);

    /**
     * Given once, by who acts for the municipality that asked, when the request is solved or closed.
     *
     * @param rating 1 (bad) to 5 (very good)
     */
    Rating rate(Caller caller, String request, int rating, String comment);

    /** By the day of the rating, by group; for those who assist all. */
    List<Satisfied> report(Caller caller, GroupBy by, Period period);
}
