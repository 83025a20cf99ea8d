-- The results of all parts are one table each. Sums are decimals, days dates: nothing is cast.
CREATE VIEW lines AS FROM read_parquet('$results/part-*/lines.parquet');
CREATE VIEW budgets AS FROM read_parquet('$results/part-*/budgets.parquet');

-- What the caseload costs, by what it is for.
SELECT kind, count(*) AS lines, count(DISTINCT person_id) AS people, sum(amount) AS pounds FROM lines GROUP BY kind ORDER BY pounds DESC;

-- Every budget is the sum of its lines: people for whom it is not.
SELECT person_id, total, sum(amount) AS of_lines FROM budgets JOIN lines USING (person_id) GROUP BY person_id, total HAVING total <> sum(amount);

-- Lines of the run over everybody that the parts do not have, and the other way round.
(FROM read_parquet('$whole/lines.parquet') EXCEPT ALL FROM lines) UNION ALL (FROM lines EXCEPT ALL FROM read_parquet('$whole/lines.parquet'));
