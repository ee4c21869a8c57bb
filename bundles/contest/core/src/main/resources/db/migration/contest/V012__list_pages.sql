-- How far the totals of an initiative's evaluators are apart, once all of them (two at least) have finished; -1 before.
ALTER TABLE initiative ADD COLUMN evaluation_range DOUBLE PRECISION DEFAULT -1 NOT NULL;
UPDATE initiative SET evaluation_range = (SELECT COALESCE(MAX(e.total) - MIN(e.total), -1) FROM evaluation e
    WHERE e.initiative = initiative.id AND e.state = 'FINAL')
    WHERE evaluations_assigned > 1 AND evaluations_assigned = evaluations_finished;
CREATE INDEX initiative_range ON initiative (contest, evaluation_range, id);

-- Lists by state.
CREATE INDEX assignment_state ON assignment (contest, state, created_at, id);
