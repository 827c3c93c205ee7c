/** SQL of `question_reports` as learners write and read them; staff work on them as a resource. */
import type { Knex } from 'knex';
import type { ReportBody, Reports, ReportsQuery } from './contract.ts';
import type { ReportState } from './kinds.ts';

export async function insertReport(
  db: Knex,
  learnerId: number,
  clientKey: string,
  { questionId, itemId, kind, text }: ReportBody & { itemId: number },
): Promise<void> {
  await db('question_reports')
    .insert({
      learner_id: learnerId,
      client_key: clientKey,
      question_id: questionId,
      item_id: itemId,
      kind,
      text,
    })
    .onConflict(['learner_id', 'client_key'])
    .ignore();
}

export const hasReport = async (db: Knex, learnerId: number, clientKey: string): Promise<boolean> =>
  (await db('question_reports').where({ learner_id: learnerId, client_key: clientKey }).first('id')) !==
  undefined;

export const countOpen = async (db: Knex, learnerId: number): Promise<number> => {
  const counted = await db('question_reports')
    .where({ learner_id: learnerId, state: 'open' })
    .count({ open: '*' })
    .first<{ open: number }>();
  return counted.open;
};

export async function findReports(
  db: Knex,
  learnerId: number,
  { page, pageSize }: ReportsQuery,
): Promise<Reports> {
  const own = db('question_reports as r').where('r.learner_id', learnerId);
  const [counted, rows] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .join('items', 'items.id', 'r.item_id')
      .orderBy('r.id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select<(Omit<Reports['data'][number], 'createdAt'> & { createdAt: Date })[]>({
        id: 'r.id',
        questionId: 'r.question_id',
        type: 'items.type',
        stem: 'items.stem',
        kind: 'r.kind',
        text: 'r.text',
        state: 'r.state',
        reply: 'r.reply',
        createdAt: 'r.created_at',
      }),
  ]);
  const data = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { data, total: counted.total };
}

export const findAnswer = (
  db: Knex,
  id: number,
): Promise<{ learnerId: number; state: ReportState; reply: string }> =>
  db('question_reports').where({ id }).first({ learnerId: 'learner_id', state: 'state', reply: 'reply' });
