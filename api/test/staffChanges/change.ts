/** What a change by staff is, and what all of them are made with. */
import type { TestApp } from '../app.ts';
import { accepted, type Client } from '../client.ts';
import { settledAt } from '../imports.ts';
import type { Body } from '../resourceSamples.ts';

export interface Change {
  /** What the address names, in its order. */
  at?: readonly (number | string)[];
  query?: string;
  body?: unknown;
  file?: { name: string; content: Uint8Array };
  /** In place of the super administrator. */
  by?: Own;
}
export interface Own {
  id: number;
  client: Client;
}
export type Changes = Readonly<Record<string, () => Promise<Change>>>;

export interface World {
  app: TestApp;
  root: Client;
  /** Another row of a resource; its id. */
  make(resource: string, change?: Body): Promise<number>;
}

export const REASON = { reason: '教材核对' };

export function tools({ app, root, make }: World) {
  const { db } = app.deps;
  const insert = async (table: string, row: object): Promise<number> =>
    (await db(table).insert(row).returning('id'))[0].id;
  /** A new row of the resource, named by the address. */
  const at = async (resource: string, body?: unknown, change: Body = {}): Promise<Change> => ({
    at: [await make(resource, change)],
    body,
  });
  /** The same, of which something is so that no request makes it so. */
  const atRow = async (resource: string, row: object, body?: unknown): Promise<Change> => {
    const id = await make(resource);
    await db(resource.replaceAll('-', '_')).where({ id }).update(row);
    return { at: [id], body };
  };
  const ask = async (path: string, body?: unknown) =>
    accepted(await root.post(`/api/staff${path}`, body)).body.data;
  const upload = async (path: string, file: NonNullable<Change['file']>): Promise<number> => {
    const { id } = accepted(await root.upload(`/api/staff${path}`, file)).body.data;
    await settledAt(root, `/api/staff${path.split('?')[0]}/${id}`);
    return id;
  };
  return { db, insert, at, atRow, ask, upload };
}
