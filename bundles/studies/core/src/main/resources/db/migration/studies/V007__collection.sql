-- Surveys (waves of studies) and what they collect. A response has its answers as JSON by the names of the variables; place is the order of
-- arrival within the survey, from 1. What it was before a change is kept as an edition. Instants are milliseconds.
CREATE TABLE survey (
    id VARCHAR(80) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    wave INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    questionnaire VARCHAR(64) NOT NULL,
    form_number INTEGER NOT NULL,
    sample_number INTEGER NOT NULL,
    draft ${json} NOT NULL,
    link_hash VARCHAR(64),
    responses BIGINT NOT NULL,
    complete BIGINT NOT NULL,
    last_place BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX survey_wave ON survey (study, wave);
CREATE INDEX survey_created_at ON survey (created_at, id);

CREATE TABLE survey_response (
    id VARCHAR(32) PRIMARY KEY,
    survey VARCHAR(80) NOT NULL REFERENCES survey,
    place BIGINT NOT NULL,
    instance VARCHAR(100) NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    form_number INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    channel VARCHAR(20) NOT NULL,
    interviewer VARCHAR(64) NOT NULL,
    device VARCHAR(100) NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    edition INTEGER NOT NULL,
    answers ${json} NOT NULL,
    sha256 VARCHAR(64) NOT NULL
);
CREATE UNIQUE INDEX survey_response_instance ON survey_response (survey, instance);
CREATE UNIQUE INDEX survey_response_place ON survey_response (survey, place);
CREATE INDEX survey_response_unit ON survey_response (survey, unit_id);

CREATE TABLE survey_response_edition (
    response VARCHAR(32) NOT NULL REFERENCES survey_response,
    edition INTEGER NOT NULL,
    answers ${json} NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    replaced_by VARCHAR(64) NOT NULL,
    replaced_at BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (response, edition)
);
