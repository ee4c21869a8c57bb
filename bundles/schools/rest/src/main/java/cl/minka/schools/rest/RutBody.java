package cl.minka.schools.rest;

/** The RUT that is looked for; in the body, so that it stands in no address and no log. */
public record RutBody(String rut) {}
