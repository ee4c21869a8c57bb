package cl.minka.studies.result;

import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyKind;
import java.util.List;
import java.util.Objects;

/**
 * What a study of a kind usually looks like, in Spanish, to be changed.
 *
 * @param parts who is needed
 * @param stages one after another
 */
public record StudyTemplate(
        StudyKind kind,
        String name,
        String description,
        Terms terms,
        List<Part> parts,
        List<Stage> stages,
        Protection protection) {
    public StudyTemplate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(terms, "terms");
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
        Objects.requireNonNull(protection, "protection");
    }

    /**
     * A stage.
     *
     * @param workingDays how long it takes, in working days (Ley 19.880, article 25)
     */
    public record Stage(String title, int workingDays) {
        public Stage {
            Objects.requireNonNull(title, "title");
        }
    }
}
