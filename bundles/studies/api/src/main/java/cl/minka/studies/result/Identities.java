package cl.minka.studies.result;

import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers that tell who a person is: kept apart, encrypted with a key of the study, until the term of its protection sheet has ended after
 * the fieldwork; then the key is destroyed. Every method throws {@link cl.minka.studies.StudyNotFound} for a study that is not the caller's.
 */
@ProviderType
public interface Identities {
    /** What is kept and for how long, without its content. */
    Vault vault(Caller caller, String study);

    /**
     * Opens what is kept of a person. Only who leads the team; it is written down who did and why.
     *
     * @param unit id of the person in the sample
     * @param reason 1 to 500 characters
     */
    List<Identity> open(Caller caller, String study, String unit, String reason);

    /**
     * Erases a person from all waves: identifying answers, the others, what they were before changes, and the id; an empty response stays
     * in its place. Only who leads the team.
     *
     * @return how many responses were emptied; 0 when there was nobody
     */
    int erase(Caller caller, String study, String unit, String reason);

    /**
     * What is kept.
     *
     * @param responses with identifying answers
     * @param eraseAt when the key will be destroyed; empty while the fieldwork goes on or no term is set
     * @param erasedAt when it was
     * @param openings the newest 50
     */
    record Vault(
            String study,
            long responses,
            Optional<Instant> fieldworkEndedAt,
            Optional<Integer> retentionDays,
            Optional<Instant> eraseAt,
            Optional<Instant> erasedAt,
            List<Opening> openings) {
        public Vault {
            Objects.requireNonNull(study, "study");
            openings = List.copyOf(openings);
        }
    }

    /** Who looked, when and why. */
    record Opening(String username, Instant openedAt, String reason) {}

    /** What is kept with one response. */
    record Identity(String survey, String instance, Map<String, String> answers) {
        public Identity {
            answers = Map.copyOf(answers);
        }
    }
}
