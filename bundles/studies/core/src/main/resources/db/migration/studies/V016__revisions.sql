-- A number that grows with each change of a survey's responses; each response has that of its own last change, so that what was read of a
-- survey before is brought up to date by what came since. The columns of large surveys are kept packed (parts of one file), so that the first
-- figure does not read every answer. Instances and units are looked for many at once: they stand first in their indexes.
ALTER TABLE survey ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE survey_response ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
DROP INDEX survey_response_changed;
CREATE INDEX survey_response_revision ON survey_response (survey, revision);
DROP INDEX survey_response_instance;
CREATE UNIQUE INDEX survey_response_instance ON survey_response (instance, survey);
CREATE INDEX drawn_unit_unit ON drawn_unit (unit_id, sample);

CREATE TABLE survey_answer_image (
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    part INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    complete BIGINT NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (survey, part)
);

-- The versions of its form that a survey has asked: responses to each are taken and held to their own.
CREATE TABLE survey_form (
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    form_number INTEGER NOT NULL,
    PRIMARY KEY (survey, form_number)
);
INSERT INTO survey_form (survey, form_number)
    SELECT id, form_number FROM survey WHERE status <> 'PLANNED'
    UNION SELECT survey, form_number FROM survey_response;
