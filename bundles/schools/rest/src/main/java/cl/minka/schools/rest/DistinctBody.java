package cl.minka.schools.rest;

/** The id of the person who is somebody else. */
public record DistinctBody(String other) {}
