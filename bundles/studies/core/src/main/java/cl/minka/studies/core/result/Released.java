package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.result.Disclosure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wave without persons.
 *
 * @param columns by name of variable, rows in an order that tells nothing
 * @param recoded variables of which the values are no longer those of the form
 * @param weights of the rows; empty without a sample and without computed ones
 * @param strata numbers of strata that tell nothing; empty unless they are given out
 */
record Released(
        List<Variable> variables,
        LinkedHashMap<String, String[]> columns,
        Map<String, String> recoded,
        double[] weights,
        int[] strata,
        int[] clusters,
        int rows,
        Disclosure disclosure) {}
