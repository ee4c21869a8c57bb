package cl.minka.runtime.guard.elsewhere;

/** A record of a package that no contract is made of. */
public record Stranger(int number) {}
