package cl.minka.studies.collection;

import java.util.Objects;
import java.util.Optional;

/**
 * By which door responses come in, and who vouches for them.
 *
 * @param secret of the survey's public link; empty: the caller works on the study, or the device was told apart before
 * @param device which device it was, as text of at most 100 characters; may be empty
 * @param interviewer who asked, at most 64 characters; may be empty. What a response says of it itself goes before
 */
public record Entry(Channel channel, Optional<String> secret, String device, String interviewer) {
    public Entry {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(interviewer, "interviewer");
    }

    /** The caller works on the study; he is checked. */
    public static Entry work(Channel channel) {
        return new Entry(channel, Optional.empty(), "", "");
    }

    /** Whoever has the secret of the public link; it is checked. */
    public static Entry link(String secret) {
        return new Entry(Channel.WEB, Optional.of(secret), "", "");
    }

    /** A device that has shown its own credentials and may send for this survey: who calls has checked both. */
    public static Entry device(String device, String interviewer) {
        return new Entry(Channel.DEVICE, Optional.empty(), device, interviewer);
    }
}
