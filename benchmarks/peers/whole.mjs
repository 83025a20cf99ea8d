// Reads the visits of a caseload into a table with types in DuckDB, on two threads: what any costing of them in SQL begins with. whole.mjs FOLDER csv|parquet
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, form] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const source = form === 'csv'
  ? `read_csv('${folder}/visits.csv', header = true, columns = {person_id: 'VARCHAR', visit_id: 'VARCHAR', card: 'VARCHAR', service: 'VARCHAR', days: 'VARCHAR', start: 'TIME', "end": 'TIME', carers: 'INTEGER', weeks: 'VARCHAR', "from": 'DATE', "to": 'DATE', domain: 'VARCHAR'})`
  : `read_parquet('${folder}/visits.parquet')`;
await connection.run(`CREATE TABLE visits AS SELECT * FROM ${source}`);
const rows = await (await connection.run('SELECT count(*), sum(carers), min(start), max("to") FROM visits')).getRows();
console.error(`${rows[0]}`);
