package cl.minka.contest.rest;

import cl.minka.contest.MinutesSignature;
import cl.minka.contest.MinutesSignatures;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Optional;

/** Keeps one signature. */
final class FakeSignatures implements MinutesSignatures {
    Optional<MinutesSignature> stored = Optional.empty();

    @Override
    public MinutesSignature get(Caller caller, String contest) {
        return stored.orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.signature-not-found"));
    }

    @Override
    public MinutesSignature put(Caller caller, String contest, MinutesSignature.Draft draft, Expected expected) {
        stored.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
        stored = Optional.of(new MinutesSignature(
                draft.sha256(),
                draft.mediaType(),
                draft.content(),
                draft.signer(),
                draft.signedAt(),
                draft.provider(),
                Samples.THEN,
                stored.map(MinutesSignature::version).orElse(0L) + 1));
        return stored.get();
    }
}
