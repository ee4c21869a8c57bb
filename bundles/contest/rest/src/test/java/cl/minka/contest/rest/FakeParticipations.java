package cl.minka.contest.rest;

import cl.minka.contest.Participation;
import cl.minka.contest.Participations;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Duration;

/** Everybody who asks for himself has evaluated three initiatives. */
final class FakeParticipations implements Participations {
    @Override
    public Participation of(Caller caller, String contest, String username) {
        if (!caller.username().equals(username) && !caller.organizes("amuch")) {
            throw new Refusal(Kind.NOT_FOUND, "contest.evaluator-not-found");
        }
        return new Participation(
                username, "Persona de ejemplo", 3, Samples.THEN.minus(Duration.ofDays(2)), Samples.THEN);
    }
}
