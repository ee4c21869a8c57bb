-- Answers that tell who a person is, apart from the others and encrypted with a key of the study: with the key they are gone. sealed_key is
-- empty once it was destroyed; notice_at is when its end was announced. Instants are milliseconds, 0 for not yet.
CREATE TABLE identity_key (
    study VARCHAR(64) PRIMARY KEY REFERENCES study,
    sealed_key VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    notice_at BIGINT NOT NULL,
    destroyed_at BIGINT NOT NULL
);

CREATE TABLE identity_value (
    response VARCHAR(32) NOT NULL REFERENCES survey_response,
    variable VARCHAR(600) NOT NULL,
    study VARCHAR(64) NOT NULL REFERENCES study,
    sealed ${text} NOT NULL,
    stored_at BIGINT NOT NULL,
    PRIMARY KEY (response, variable)
);
CREATE INDEX identity_value_study ON identity_value (study, response);

-- Who looked, and why; kept when the data is gone.
CREATE TABLE identity_opening (
    id VARCHAR(32) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    opened_by VARCHAR(64) NOT NULL,
    opened_at BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL
);
CREATE INDEX identity_opening_study ON identity_opening (study, opened_at, id);
CREATE INDEX identity_opening_by ON identity_opening (opened_by);
