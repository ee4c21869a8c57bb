-- What became of each unit that was to be asked (attempts are never changed; latest is 1 of the newest of a unit), which units that stood by
-- took the place of which, and the weights of a survey's complete responses (never changed: computing again makes the next number).
CREATE TABLE survey_outcome (
    id VARCHAR(32) PRIMARY KEY,
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    place BIGINT NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    attempt INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    code VARCHAR(10) NOT NULL,
    final_one INTEGER NOT NULL,
    mode_asked VARCHAR(20) NOT NULL,
    note VARCHAR(500) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    happened_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX survey_outcome_attempt ON survey_outcome (survey, unit_id, attempt);
CREATE UNIQUE INDEX survey_outcome_place ON survey_outcome (survey, place);
CREATE INDEX survey_outcome_latest ON survey_outcome (survey, latest, place);
CREATE INDEX survey_outcome_by ON survey_outcome (recorded_by);

CREATE TABLE survey_replacement (
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    unit_id VARCHAR(100) NOT NULL,
    replaced_unit VARCHAR(100) NOT NULL,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (survey, unit_id)
);
CREATE UNIQUE INDEX survey_replacement_replaced ON survey_replacement (survey, replaced_unit);

CREATE TABLE survey_weighting (
    id VARCHAR(32) PRIMARY KEY,
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    number INTEGER NOT NULL,
    weight_order ${json} NOT NULL,
    report ${json} NOT NULL,
    weights INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX survey_weighting_number ON survey_weighting (survey, number);

CREATE TABLE survey_weight (
    weighting VARCHAR(32) NOT NULL REFERENCES survey_weighting,
    place BIGINT NOT NULL,
    instance VARCHAR(100) NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    design_weight DOUBLE PRECISION NOT NULL,
    adjusted_weight DOUBLE PRECISION NOT NULL,
    base_weight DOUBLE PRECISION NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (weighting, place)
);

-- The newest change of a survey, found without reading its responses.
CREATE INDEX survey_response_changed ON survey_response (survey, changed_at);
