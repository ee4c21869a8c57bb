package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates: the rule told person by person, issued, corrected, revoked, checked by anybody. */
final class YearCertificates {
    private static final double LIMIT = 10;
    private static final int NEVER = 2;
    private static final int SEVERAL = 10;
    private static final int SOON_SECONDS = 60;

    private final YearStage stage;
    private final String edition = YearStage.edition(0);
    private String code;
    private String name;
    private String enrolment;

    YearCertificates(YearStage stage) {
        this.stage = stage;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    private String place() {
        return "/editions/" + edition + "/certificates";
    }

    void issued() {
        Map<String, JsonNode> all = judged();
        String never = stage.instructor()
                .get(YearAttendance.session(edition, 1))
                .is(200)
                .string("/entries/" + NEVER + "/enrolment");
        Phases.require(!all.get(never).path("eligible").asBoolean(), "who never came may have one: %s", all.get(never));
        all.get(never)
                .path("conditions")
                .forEach(one -> Phases.say("%s", one.path("reason").asText()));
        stage.instructor().post(place(), Map.of("enrolments", List.of(never))).isProblem(409);
        long eligible = all.values().stream()
                .filter(one -> one.path("eligible").asBoolean())
                .count();
        Reply issued = stage.phases().within(LIMIT, eligible + " certificates issued", () -> stage.instructor()
                .post(place(), Map.of())
                .is(201));
        Phases.require(
                issued.at("/created").asInt() == eligible && eligible > SEVERAL,
                "%d eligible, issued: %s",
                eligible,
                issued.at("/created"));
        Phases.require(
                stage.instructor()
                                .post(place(), Map.of())
                                .is(200)
                                .at("/created")
                                .asInt()
                        == 0,
                "who has one got another");
        code = issued.string("/items/0/code");
        name = issued.string("/items/0/name");
        enrolment = issued.string("/items/0/enrolment");
        check(code, "valid");
        papers();
    }

    private Map<String, JsonNode> judged() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        stage.instructor()
                .get("/editions/" + edition + "/eligibility?limit=500")
                .is(200)
                .items()
                .forEach(one -> all.put(one.path("enrolment").asText(), one));
        return all;
    }

    private void papers() {
        byte[] one = stage.instructor()
                .get(place() + "/" + code + "/paper.pdf")
                .is(200)
                .bytes();
        String text = YearPapers.keep(stage, "certificate", one);
        Phases.require(
                flat(text).contains(flat(name)) && flat(text).contains(flat(code)), "what is on the paper: %s", text);
        byte[] all = stage.phases().within(LIMIT, "certificates of an edition printed", () -> stage.instructor()
                .get("/editions/" + edition + "/certificates.pdf")
                .is(200)
                .bytes());
        YearPapers.keep(stage, "certificates", all);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private Reply check(String which, String state) {
        Reply checked = stage.cast().anonymous().get("/certificates/" + which).is(200);
        Phases.require(checked.string("/state").equals(state), "a certificate, not %s: %s", state, checked.text());
        Phases.require(!checked.text().contains(name), "the check tells whose it is: %s", checked.text());
        return checked;
    }

    /** A mandatory session is corrected to an absence, which revokes without being asked, and back. */
    void corrected() {
        attended("absent");
        long start = System.nanoTime();
        String before = code;
        YearStage.until("the certificate was not revoked", SOON_SECONDS, () -> stage.cast()
                .anonymous()
                .get("/certificates/" + before)
                .is(200)
                .string("/state")
                .equals("revoked"));
        Phases.say("revoked %.1f s after the correction", (System.nanoTime() - start) / 1e9);
        attended("present");
        stage.instructor().post(place() + "/review", Map.of()).is(200);
        JsonNode again = stage.instructor()
                .get(place() + "?valid=true&enrolment=" + enrolment)
                .is(200)
                .items()
                .get(0);
        code = again.path("code").asText();
        Phases.require(!code.equals(before), "the revoked code was taken again");
        Phases.require(again.path("replaces").asText().equals(before), "what it replaces: %s", again);
        check(before, "revoked");
        check(code, "valid");
    }

    private void attended(String status) {
        String session = YearAttendance.session(edition, 1);
        User instructor = stage.instructor();
        instructor
                .put(
                        session,
                        Map.of("entries", List.of(Map.of("enrolment", enrolment, "status", status))),
                        instructor.get(session).etag())
                .is(200);
    }

    void revoked() {
        stage.instructor()
                .post(place() + "/" + code + "/revocation", Map.of("reason", "Se emitió por error"))
                .is(200);
        Reply checked = check(code, "revoked");
        Phases.require(!checked.text().contains("por error"), "the public is told why: %s", checked.text());
        stage.instructor()
                .post(place() + "/" + code + "/revocation", Map.of("reason", "Otra vez"))
                .isProblem(409);
    }
}
