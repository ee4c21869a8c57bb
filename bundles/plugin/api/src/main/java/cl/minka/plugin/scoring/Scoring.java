package cl.minka.plugin.scoring;

/** The answer of a strategy. */
public sealed interface Scoring permits Scored, Refused {}
