-- One part of a caseload: the people whose ids hash to it, with all their rows, as Parquet with the types that DuckDB finds in the CSV files.
-- $caseload is the folder of CSV files, $folder where the part goes, $part its number and $parts how many there are.
COPY (SELECT * FROM read_csv('$caseload/people.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/people.parquet' (COMPRESSION zstd);
COPY (SELECT * FROM read_csv('$caseload/visits.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/visits.parquet' (COMPRESSION zstd);
COPY (SELECT * FROM read_csv('$caseload/items.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/items.parquet' (COMPRESSION zstd);
COPY (SELECT * FROM read_csv('$caseload/absences.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/absences.parquet' (COMPRESSION zstd);
COPY (SELECT * FROM read_csv('$caseload/team.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/team.parquet' (COMPRESSION zstd);
COPY (SELECT * FROM read_csv('$caseload/oncosts.csv', header = true) WHERE hash(person_id) % $parts = $part) TO '$folder/oncosts.parquet' (COMPRESSION zstd);

-- Everybody has the same rates: they are in every part.
COPY (SELECT * FROM read_csv('$caseload/rates.csv', header = true)) TO '$folder/rates.parquet' (COMPRESSION zstd);
