package cl.minka.practices.core.book;

import cl.minka.contest.Contest;
import cl.minka.contest.Results;

/**
 * What the contest tells of an edition.
 *
 * @param results as anybody reads them; before their publication, for who organizes it, without scores and positions
 */
record Edition(Contest contest, Results results) {}
