package cl.minka.practices.rest;

/** Why a receiver leaves. */
public record DepartureBody(String reason) {}
