-- Samples that stand on another one: a refreshment adds units of the same frame to it; a second stage draws among what was listed in the
-- clusters that it drew. origin is empty for a sample that was drawn from the frame alone.
ALTER TABLE drawn_sample ADD COLUMN origin VARCHAR(500) DEFAULT '' NOT NULL;

CREATE TABLE sampling_listing (
    id VARCHAR(32) PRIMARY KEY,
    study VARCHAR(64) NOT NULL REFERENCES study,
    sample_number INTEGER NOT NULL,
    number INTEGER NOT NULL,
    units INTEGER NOT NULL,
    clusters INTEGER NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX sampling_listing_number ON sampling_listing (study, sample_number, number);

CREATE TABLE sampling_listed_unit (
    listing VARCHAR(32) NOT NULL REFERENCES sampling_listing,
    place INTEGER NOT NULL,
    unit_id VARCHAR(100) NOT NULL,
    cluster_id VARCHAR(100) NOT NULL,
    PRIMARY KEY (listing, place)
);
