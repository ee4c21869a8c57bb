-- A date that goes with a notice as a calendar attachment; null where there is none.
ALTER TABLE notice ADD COLUMN calendar ${json};
