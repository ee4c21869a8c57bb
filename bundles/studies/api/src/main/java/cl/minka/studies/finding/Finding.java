package cl.minka.studies.finding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What there is where a citation points to. */
public sealed interface Finding {
    /** Nothing that may be cited: the part of the citation that is not there. */
    record Unknown(Part part) implements Finding {
        public Unknown {
            Objects.requireNonNull(part, "part");
        }
    }

    /** There is such a wave, and its study is not published yet: its figures may still change. */
    record Unpublished() implements Finding {}

    /** @param figure empty where the wave as a whole is cited */
    record Published(String title, Instant publishedAt, Optional<Figure> figure) implements Finding {
        public Published {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(publishedAt, "publishedAt");
            Objects.requireNonNull(figure, "figure");
        }
    }

    /** A part of a citation. */
    enum Part {
        STUDY,
        WAVE,
        /** Also one that the report does not show. */
        FIGURE
    }
}
