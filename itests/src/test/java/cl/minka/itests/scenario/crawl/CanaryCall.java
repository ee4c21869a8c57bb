package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is sent in before the call closes: accounts, the contest, applications with their files. */
final class CanaryCall {
    private final Cast cast;
    private final Edition edition;
    private final Aviary aviary;

    CanaryCall(Cast cast, Edition edition, Aviary aviary) {
        this.cast = cast;
        this.edition = edition;
        this.aviary = aviary;
    }

    void account(String username, String kind, String role, String organization) {
        Map<String, Object> account = Map.of(
                "username",
                username,
                "name",
                aviary.plant(kind + " name") + " de Ejemplo",
                "email",
                aviary.small(kind + " e-mail") + "@ejemplo.invalid",
                "password",
                Cast.PASSWORD,
                "roles",
                List.of(Map.of("role", role, "organization", organization)));
        if (cast.admin().get("/users/" + username).status() == 404) {
            cast.admin().post("/users", account).is(201);
        }
    }

    Map<String, Object> definition(boolean seen) {
        Map<String, Object> definition = new HashMap<>(edition.definition());
        definition.put("form", CanaryForm.fields());
        definition.put("discrepancyThreshold", 10);
        definition.put(
                "panel",
                Map.of(
                        "evaluationsPerInitiative",
                        2,
                        "maxLoad",
                        50,
                        "excludeSameRegion",
                        false,
                        "committeeSeesPresenter",
                        seen));
        return definition;
    }

    Map<String, Object> draft() {
        Map<String, Object> draft = CanaryForm.draft(aviary);
        draft.put("municipalities", List.of(CanaryContest.PRESENTER, CanaryContest.PARTNER));
        return draft;
    }

    Map<String, Object> otherDraft() {
        Map<String, Object> draft = new HashMap<>(
                edition.draft("Ejemplo de otra comuna", "barrio", "Un taller abierto.", "08101", "otra-comuna-1"));
        draft.put(
                "answers",
                Map.of("resumen", "Un taller abierto.", "quien", aviary.plant("own hidden answer", "municipality")));
        return draft;
    }

    String submit(User municipality, Map<String, Object> draft, String cut) {
        String id =
                municipality.post(edition.path("/initiatives"), draft).is(201).string("/id");
        String path = edition.path("/initiatives/" + id);
        Map<String, byte[]> files =
                cut.equals(CanaryContest.PRESENTER) ? CanaryForm.files(aviary) : CanaryForm.plainFiles();
        files.forEach((name, content) -> municipality
                .upload(path + "/attachments/" + name, CanaryForm.mediaType(name), content)
                .isDone());
        municipality.post(path + "/submission", Map.of()).isDone();
        return id;
    }
}
