package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.schools.certificate.CredentialKeys.Algorithm;
import cl.minka.schools.certificate.Credentials.Proof;

/** How a token is to be signed. */
final class TokenAlgorithm {
    static final String BY_ITSELF = "RS256";

    private TokenAlgorithm() {}

    static Proof proof(String alg) {
        return Algorithm.of(alg)
                .map(Proof::token)
                .orElseThrow(
                        () -> new InvalidInput(Fault.at("/query/alg", "kernel.not-one-of", "allowed", "RS256, EdDSA")));
    }
}
