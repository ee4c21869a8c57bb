package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;

/** A pair to be assigned by hand; the initiative by id. */
public record PairBody(String initiative, String evaluator) {
    public PairBody {
        initiative = Required.text(initiative);
        evaluator = Required.text(evaluator);
    }
}
