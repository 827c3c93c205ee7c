/** What the suites over importing learners share. */
import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeOrganisation, makeStaff, unique } from '../../test/factories.ts';
import { settledAt } from '../../test/imports.ts';
import { learnerImportReply, listRowsReply } from './contract.ts';

type Row = Record<string, unknown>;
type Chosen = { id: number; name: string };

/** An application of its own, with what a list may name. */
export function listSuite() {
  const the = {} as {
    app: TestApp;
    staff: Client;
    names: Record<'occupation' | 'level' | 'plan' | 'place', Chosen>;
  };
  before(async () => {
    the.app = await testApp();
    the.staff = await the.app.as('content');
    const insert = async (table: string, row: Row): Promise<Chosen> => {
      const [{ id }] = await the.app.deps.db(table).insert(row).returning('id');
      return { id, name: String(row.name) };
    };
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000);
    const plan = (name: string, from: number) =>
      insert('exam_plans', { name, exam_starts_at: soon(from), exam_ends_at: soon(from + 1) });
    the.names = {
      occupation: await insert('occupations', { code: '6-31-01-03', name: '电工' }),
      level: await insert('levels', { code: '5', name: '五级/初级工' }),
      plan: await plan('十二月统一认定', 20),
      place: await insert('places', { name: '城东考点' }),
    };
    await plan('去年认定', -30);
  });
  after(() => the.app.close());

  const sheet = (rows: unknown[][], name = '名单') =>
    xlsx.build([{ name, data: rows, options: {} }]) as unknown as Uint8Array;
  const path = '/api/staff/learner-imports';
  const upload = async (content: Uint8Array | string, { by = the.staff, name = '名单.xlsx' } = {}) => {
    const reply = await by.upload(path, { name, content });
    assert.equal(reply.status, 202, JSON.stringify(reply.body));
    return settledAt(by, `${path}/${reply.body.data.id}`);
  };
  const confirm = async (id: number, existing = 'fill', by = the.staff) => {
    const reply = await by.post(`${path}/${id}/confirm`, { existing });
    assert.equal(reply.status, 202, JSON.stringify(reply.body));
    const done = await settledAt(by, `${path}/${id}`);
    assert.equal(done.state, 'done', done.error);
    return learnerImportReply.parse({ data: done }).data;
  };
  const rowsOf = async (id: number, query = '', by = the.staff) =>
    listRowsReply.parse((await by.get(`${path}/${id}/rows?pageSize=100${query}`)).body);
  const learnerOf = (phone: string): Promise<Row | undefined> =>
    the.app.deps
      .db('learners')
      .where({ phone_index: the.app.deps.secrets.blindIndex(phone) })
      .first();
  const clear = (sealed: unknown) => the.app.deps.secrets.decrypt(String(sealed));
  const school = async () => {
    const organisation = await makeOrganisation(the.app.deps);
    const { id } = await makeStaff(the.app.deps, { role: 'partner', organisationId: organisation.id });
    const group = { name: unique('班'), organisation_id: organisation.id };
    const [{ id: classId }] = await the.app.deps.db('classes').insert(group).returning('id');
    return { organisation, className: group.name, classId, client: await the.app.as({ staffId: id }) };
  };
  return { the, path, sheet, upload, confirm, rowsOf, learnerOf, clear, school };
}
