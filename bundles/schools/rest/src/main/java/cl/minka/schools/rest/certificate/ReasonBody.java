package cl.minka.schools.rest.certificate;

/** Why, in words; not shown to the public. */
public record ReasonBody(String reason) {}
