/**
 * Seals what migrations and tools, which have no key, have only marked (`unsealed`), and what was written in clear beside. At each start, beside processes
 * that serve: they read marked values as they are. Whoever is killed in the middle goes on at the next start.
 */
import type { Knex } from 'knex';
import { INDEXED, SEALED, type SealedTable } from './sealedColumns.ts';
import { type Secrets, unsealed } from './secrets.ts';

const BATCH = 500;
/** A key id, then base64url of at least iv and tag; see `secrets`. */
const SEALED_FORM = '^[0-9a-f]{8}\\.[A-Za-z0-9_-]{38,}$';

/** @returns how many values were sealed */
export async function sealMarked(db: Knex, secrets: Secrets): Promise<number> {
  let sealed = 0;
  for (const table of SEALED)
    for (const column of table.marked ?? [])
      for (;;) {
        const now = await sealBatch(db, table, column, secrets);
        if (now === 0) break;
        sealed += now;
      }
  return sealed;
}

const sealBatch = (
  db: Knex,
  { table, key, indexes = [] }: SealedTable,
  column: string,
  { encrypt, decrypt, blindIndex }: Secrets,
): Promise<number> =>
  db.transaction(async (trx) => {
    const rows: Record<string, string>[] = await trx(table)
      // Marked, or written in clear by a process that was still of the version before.
      .whereRaw('?? !~ ?', [column, SEALED_FORM])
      .limit(BATCH)
      .forUpdate()
      .select([...key, column]);
    for (const row of rows) {
      const value = row[column]!;
      const text = value.startsWith(unsealed('')) ? decrypt(value) : value;
      const found = indexes.filter((index) => INDEXED[index] === column);
      await trx(table)
        .where(Object.fromEntries(key.map((name) => [name, row[name]])))
        .update({
          [column]: encrypt(text),
          ...Object.fromEntries(found.map((index) => [index, blindIndex(text)])),
        });
    }
    return rows.length;
  });
