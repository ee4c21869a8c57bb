-- Work that was done on requests. staff is an account, 0 once it is erased; done_on is a day since 1970-01-01.
CREATE TABLE assistance_work (
    id VARCHAR(16) PRIMARY KEY,
    request VARCHAR(16) NOT NULL REFERENCES assistance_request,
    staff BIGINT NOT NULL,
    done_on INTEGER NOT NULL,
    activity VARCHAR(10) NOT NULL,
    minutes INTEGER NOT NULL,
    remark VARCHAR(500) NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX assistance_work_request ON assistance_work (request, done_on, id);
CREATE INDEX assistance_work_done_on ON assistance_work (done_on, request, staff, minutes);

-- What was said with the rating, and when; 0 until then.
ALTER TABLE assistance_request ADD COLUMN rating_comment VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE assistance_request ADD COLUMN rated_at BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX assistance_request_rated ON assistance_request (rated_at, rating);
