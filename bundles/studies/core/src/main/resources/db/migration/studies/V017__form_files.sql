-- Files that a version of a form needs beside it; later versions have them too, until they are replaced there. The bytes are with those of
-- responses. Who worked in the field is found by name.
CREATE TABLE questionnaire_file (
    questionnaire VARCHAR(64) NOT NULL REFERENCES questionnaire,
    version_number INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    size_bytes BIGINT NOT NULL,
    md5 VARCHAR(32) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    content VARCHAR(16) NOT NULL REFERENCES survey_file_content,
    PRIMARY KEY (questionnaire, version_number, name)
);
CREATE INDEX questionnaire_file_content ON questionnaire_file (content);

DROP INDEX survey_response_interviewer;
CREATE INDEX survey_response_interviewer ON survey_response (interviewer, survey);
CREATE INDEX survey_response_edition_by ON survey_response_edition (replaced_by);
CREATE INDEX survey_replacement_by ON survey_replacement (recorded_by);
CREATE INDEX survey_weighting_by ON survey_weighting (created_by);
