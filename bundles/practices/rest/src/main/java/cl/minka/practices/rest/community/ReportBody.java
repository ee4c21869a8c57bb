package cl.minka.practices.rest.community;

/** Why a post does not belong there. */
public record ReportBody(String reason) {}
