package cl.minka.schools.rest;

/** The id of the edition to go to. */
public record MoveBody(String edition, String reason) {}
