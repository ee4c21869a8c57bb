-- What a project brings into the portfolio of its municipality, as JSON: sums by source, milestones that are not done by their working
-- day; null until the project is written again.
ALTER TABLE project ADD COLUMN portfolio ${json};
