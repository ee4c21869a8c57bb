package cl.minka.schools.rest;

/** The id of the person that goes on. */
public record MergeBody(String into) {}
