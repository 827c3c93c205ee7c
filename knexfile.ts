/** For the knex command line: `DATABASE_URL=… node --import tsx node_modules/.bin/knex migrate:list`. */
import type { Knex } from 'knex';
import { toolSettings } from './api/config.ts';
import { migrationSource } from './api/infra/migrate.ts';

const config: Knex.Config = {
  client: 'pg',
  connection: toolSettings(process.env).databaseUrl,
  migrations: { migrationSource },
};
export default config;
