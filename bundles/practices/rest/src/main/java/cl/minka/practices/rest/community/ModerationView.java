package cl.minka.practices.rest.community;

import cl.minka.practices.community.Moderation;
import java.util.Optional;

/** What moderators say of a post; also the body that they send, in which what is absent is not. */
public record ModerationView(Boolean hidden, Optional<String> reason, Boolean pinned, Boolean closed) {
    static ModerationView of(Moderation moderation) {
        return new ModerationView(moderation.hidden(), moderation.reason(), moderation.pinned(), moderation.closed());
    }

    Moderation toModeration() {
        return new Moderation(yes(hidden), reason, yes(pinned), yes(closed), 0);
    }

    private static boolean yes(Boolean given) {
        return given != null && given;
    }
}
