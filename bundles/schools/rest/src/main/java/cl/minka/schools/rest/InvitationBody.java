package cl.minka.schools.rest;

import java.util.List;

/** Who is invited: ids of people and of organizations; {@code code: true} makes a code besides. */
public record InvitationBody(List<String> persons, List<String> organizations, Boolean code) {}
