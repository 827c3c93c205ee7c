/** What a process keeps for a database: made on first use, gone with its pool. */
import type { Knex } from 'knex';
import { perObject } from './perObject.ts';

export const perDatabase = <T>(make: (db: Knex) => T): ((db: Knex) => T) => perObject(make);
