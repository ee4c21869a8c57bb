-- A row for each letter and for each two letters with which a word of a living person's name begins, with all words of the name: one range
-- of the index answers for any words.
DELETE FROM person_word WHERE head LIKE '% %';
UPDATE person_word SET words =
    (SELECT COALESCE(p.name_words, ' ' || p.name_folded) FROM person p WHERE p.id = person_word.person);
INSERT INTO person_word (person, head, words, name_key, created_at, changed_at)
SELECT DISTINCT w.person, SUBSTR(w.head, 1, 1), w.words, w.name_key, w.created_at, w.changed_at
FROM person_word w LEFT JOIN person_word o ON o.person = w.person AND o.head = SUBSTR(w.head, 1, 1)
WHERE LENGTH(w.head) = 2 AND o.person IS NULL;
