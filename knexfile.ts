/** For the knex command line: `DATABASE_URL=… node --import tsx node_modules/.bin/knex migrate:list`. */
import type { Knex } from 'knex';
import { databaseUrl } from './api/config.ts';
import { migrationSource } from './api/infra/migrate.ts';

const config: Knex.Config = {
  client: 'pg',
  connection: databaseUrl(process.env),
  migrations: { migrationSource },
};
export default config;
