package cl.minka.studies.openrosa;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A telephone or tablet that collects for one survey with credentials of its own.
 *
 * @param id also its user name; capital letters, so that no account has it
 * @param survey the only one that it sees and sends for
 * @param name as who works on the study calls it
 * @param interviewer who asks with it; empty where nobody was named
 * @param usedAt when it last showed its credentials, to the hour
 * @param revokedAt since when its credentials are worth nothing
 */
public record Device(
        String id,
        String survey,
        String name,
        String interviewer,
        Instant createdAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {
    public Device {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(interviewer, "interviewer");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(usedAt, "usedAt");
        Objects.requireNonNull(revokedAt, "revokedAt");
    }

    /** 1; 2 once it is revoked. */
    public long version() {
        return revokedAt.isPresent() ? 2 : 1;
    }

    /**
     * A device to be let in.
     *
     * @param name 1 to 100 characters
     * @param interviewer at most 64 characters
     */
    public record Draft(String name, String interviewer) {
        public Draft {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(interviewer, "interviewer");
        }
    }

    /** A new device and its secret, which nobody can read later. */
    public record Made(Device device, String secret) {
        public Made {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(secret, "secret");
        }

        @Override
        public String toString() {
            return "Made[" + device.id() + "]";
        }
    }
}
