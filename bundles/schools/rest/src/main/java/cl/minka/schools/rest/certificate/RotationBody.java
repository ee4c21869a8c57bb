package cl.minka.schools.rest.certificate;

/** {@code withdrawn: true} when the key in use is not to be trusted any more: then it is published no longer. */
public record RotationBody(Boolean withdrawn) {}
