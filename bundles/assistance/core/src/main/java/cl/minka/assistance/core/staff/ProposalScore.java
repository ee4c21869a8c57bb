package cl.minka.assistance.core.staff;

import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.staff.Proposal;
import cl.minka.assistance.staff.Proposal.Factor;
import cl.minka.assistance.staff.Skill;
import cl.minka.assistance.staff.StaffMember;
import java.util.List;

/** How well a request would be with somebody. */
final class ProposalScore {
    private static final double SKILL = 0.6;
    private static final double LOAD = 0.3;
    private static final double KNOWS = 0.1;
    private static final int BEST = 3;
    private static final int ENOUGH = 5;

    private ProposalScore() {}

    /**
     * @param topic as topics are compared
     * @param helped requests of the same municipality that he has or had
     */
    static Proposal of(StaffMember member, String topic, long helped) {
        int level = member.skills().stream()
                .filter(skill -> RequestEntity.topicKey(skill.topic()).equals(topic))
                .mapToInt(Skill::level)
                .max()
                .orElse(0);
        double free = Math.max(0, member.capacity() - member.load()) / (double) member.capacity();
        List<Factor> factors = List.of(
                factor("skill", SKILL, level / (double) BEST, level + "/" + BEST),
                factor("load", LOAD, free, member.load() + "/" + member.capacity()),
                factor("knows-municipality", KNOWS, Math.min(ENOUGH, helped) / (double) ENOUGH, helped + ""));
        double score = factors.stream().mapToDouble(Factor::contribution).sum();
        return new Proposal(member.username(), member.name(), score, factors);
    }

    private static Factor factor(String name, double weight, double value, String facts) {
        return new Factor(name, weight, value, weight * value, facts);
    }
}
