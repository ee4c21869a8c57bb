package cl.minka.kernel.notice;

import java.util.Map;
import java.util.Objects;

/**
 * What a person chose about notices.
 *
 * @param language {@code es} or {@code en}
 * @param kinds the choice by {@link NoticeKind#key()}; a kind that is absent comes at once
 * @param version 0 when nothing was ever chosen
 */
public record NoticePreferences(String language, Map<String, NoticeChoice> kinds, long version) {
    public NoticePreferences {
        Objects.requireNonNull(language, "language");
        kinds = Map.copyOf(kinds);
    }

    /** What holds for who never chose. */
    public static NoticePreferences initial() {
        return new NoticePreferences("es", Map.of(), 0);
    }

    public NoticeChoice of(NoticeKind kind) {
        NoticeChoice chosen = kinds.getOrDefault(kind.key(), NoticeChoice.IMMEDIATE);
        return kind.mandatory() && chosen == NoticeChoice.NONE ? NoticeChoice.IMMEDIATE : chosen;
    }
}
