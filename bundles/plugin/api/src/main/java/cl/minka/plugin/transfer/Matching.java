package cl.minka.plugin.transfer;

/** The answer of a strategy. */
public sealed interface Matching permits Matched, Unmatched {}
