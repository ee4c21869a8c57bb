-- Frames of studies and samples drawn from them: never changed. sha256 is of the canonical lines of what was imported or drawn.
CREATE TABLE sampling_frame (
    id VARCHAR(32) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    number INTEGER NOT NULL,
    units INTEGER NOT NULL,
    strata INTEGER NOT NULL,
    clusters INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX sampling_frame_number ON sampling_frame (study, number);

CREATE TABLE sampling_frame_unit (
    frame VARCHAR(32) NOT NULL REFERENCES sampling_frame,
    place INTEGER NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    stratum VARCHAR(100) NOT NULL,
    cluster_id VARCHAR(100) NOT NULL,
    measure DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (frame, place)
);

CREATE TABLE drawn_sample (
    id VARCHAR(32) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    number INTEGER NOT NULL,
    frame VARCHAR(32) NOT NULL REFERENCES sampling_frame,
    sample_order ${json} NOT NULL,
    drawn INTEGER NOT NULL,
    standing_by INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX drawn_sample_number ON drawn_sample (study, number);

CREATE TABLE drawn_unit (
    sample VARCHAR(32) NOT NULL REFERENCES drawn_sample,
    place INTEGER NOT NULL,
    frame_place INTEGER NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    stratum VARCHAR(100) NOT NULL,
    cluster_id VARCHAR(100) NOT NULL,
    measure DOUBLE PRECISION NOT NULL,
    replacement INTEGER NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    strata_size BIGINT NOT NULL,
    cluster_size BIGINT NOT NULL,
    PRIMARY KEY (sample, place)
);
