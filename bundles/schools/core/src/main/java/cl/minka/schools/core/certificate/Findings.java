package cl.minka.schools.core.certificate;

import cl.minka.kernel.Fault;
import cl.minka.schools.certificate.Condition;
import cl.minka.schools.certificate.Eligibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How everybody in an edition stands, as it was read.
 *
 * @param stamp the state of attendance, grades and rule that it was judged by
 * @param taken the state of the seats
 * @param all by id of the enrolment, in the order of the sheet
 */
record Findings(String stamp, String taken, Map<String, Eligibility> all) {
    Optional<Eligibility> find(String who) {
        Eligibility found = all.get(who);
        return found != null
                ? Optional.of(found)
                : all.values().stream().filter(one -> one.person().equals(who)).findFirst();
    }

    /** Each condition that is not fulfilled, as a fault at the pointer. */
    static List<Fault> reasons(String pointer, Eligibility one) {
        return one.conditions().stream()
                .filter(condition -> !condition.fulfilled())
                .map(Condition::reason)
                .map(reason -> new Fault(pointer, reason.code(), reason.arguments()))
                .toList();
    }

    /** Those that are wanted, in the order of the sheet; who is not there is left out. */
    List<Eligibility> of(List<String> wanted) {
        Map<String, Eligibility> found = new LinkedHashMap<>();
        List<Eligibility> named = new ArrayList<>();
        wanted.forEach(who -> find(who).ifPresent(named::add));
        all.forEach((id, one) -> {
            if (named.contains(one)) {
                found.put(id, one);
            }
        });
        return List.copyOf(found.values());
    }

    /** Puts certificates in the order of the sheet; who is no longer on it comes first. */
    void inOrder(List<CertificateEntity> certificates) {
        Map<String, Integer> places = new HashMap<>();
        all.keySet().forEach(id -> places.put(id, places.size()));
        certificates.sort(Comparator.comparing(one -> places.getOrDefault(one.enrolment(), -1)));
    }
}
