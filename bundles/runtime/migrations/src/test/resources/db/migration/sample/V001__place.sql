CREATE TABLE place (
    id ${identity} PRIMARY KEY,
    code CHAR(5) NOT NULL UNIQUE,
    name VARCHAR(100) NOT NULL,
    people INTEGER,
    share DECIMAL(9, 4),
    coastal BOOLEAN,
    since DATE,
    note ${text},
    picture ${bytes},
    detail ${json}
);
