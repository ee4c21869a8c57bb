package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.CourseDraft.Audience;
import cl.minka.schools.CourseDraft.Material;
import cl.minka.schools.CourseDraft.Module;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A course as clients write it; the id is taken when it is made and stays. A module without an id is named by its place. */
@JsonIgnoreProperties({"syllabus", "createdAt", "changedAt"})
public record CourseBody(
        String id,
        String school,
        String programme,
        String title,
        String area,
        String description,
        Audience audience,
        List<String> outcomes,
        List<ModuleBody> modules,
        BigDecimal hours,
        List<MaterialBody> materials,
        Boolean active) {
    CourseDraft toDraft() {
        List<Module> all = new ArrayList<>();
        Required.list(modules).forEach(module -> all.add(module.toModule(all.size() + 1)));
        return new CourseDraft(
                Optional.ofNullable(id),
                Required.text(school),
                Optional.ofNullable(programme),
                Required.text(title),
                Required.text(area),
                Required.text(description),
                audience == null ? Audience.CITIZENS : audience,
                Required.list(outcomes),
                all,
                Optional.ofNullable(hours),
                Required.list(materials).stream().map(MaterialBody::toMaterial).toList(),
                active == null || active);
    }

    /** A module. */
    public record ModuleBody(String id, String title, BigDecimal hours, String contents) {
        Module toModule(int place) {
            return new Module(
                    id == null ? "m" + place : id,
                    Required.text(title),
                    hours == null ? BigDecimal.ZERO : hours,
                    Required.text(contents));
        }
    }

    /** Something that is handed out. */
    public record MaterialBody(String title, String url) {
        Material toMaterial() {
            return new Material(Required.text(title), Required.text(url));
        }
    }
}
