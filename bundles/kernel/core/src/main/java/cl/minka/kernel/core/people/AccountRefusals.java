package cl.minka.kernel.core.people;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** Refusals about accounts. */
final class AccountRefusals {
    private AccountRefusals() {}

    static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "kernel.account-not-found");
    }

    static Refusal exists() {
        return new Refusal(Kind.CONFLICT, "kernel.account-exists");
    }

    static Refusal lastAdmin() {
        return new Refusal(Kind.CONFLICT, "kernel.last-admin");
    }

    static Refusal unauthenticated() {
        return new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
    }
}
