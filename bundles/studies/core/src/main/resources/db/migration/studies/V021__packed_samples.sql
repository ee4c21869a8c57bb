-- The units of large samples, packed (parts of one file): a sample never changes, so neither does this. Who counts answers reads it instead of rows.
CREATE TABLE drawn_sample_image (
    sample VARCHAR(32) NOT NULL REFERENCES drawn_sample,
    part INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (sample, part)
);
