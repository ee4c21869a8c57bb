package cl.minka.schools.rest;

/** A text that people are to agree to. */
public record ConsentTextBody(String purpose, String text) {}
