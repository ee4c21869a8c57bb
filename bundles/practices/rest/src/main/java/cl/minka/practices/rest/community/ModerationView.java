package cl.minka.practices.rest.community;

import cl.minka.practices.community.Moderation;
import java.util.Optional;

/** What moderators say of a post; also the body that they send. */
public record ModerationView(boolean hidden, Optional<String> reason, boolean pinned, boolean closed) {
    static ModerationView of(Moderation moderation) {
        return new ModerationView(moderation.hidden(), moderation.reason(), moderation.pinned(), moderation.closed());
    }

    Moderation toModeration() {
        return new Moderation(hidden, reason, pinned, closed, 0);
    }
}
