/** Correcting published keys as staff do, and marking again what was handed in before. */

import { attemptResultReply } from '../domain/attempts/contract.ts';
import type { Answer } from '../domain/bank/question.ts';
import { previewReply } from '../domain/regrading/contract.ts';
import { regradeAll } from '../domain/regrading/job.ts';
import type { Ruling } from '../domain/regrading/ruling.ts';
import type { TestApp } from './app.ts';
import type { Client } from './client.ts';
import { answerAll, makeTraining, open, RIGHT, WRONG } from './training.ts';

const MINUTE_MS = 60_000;

export function corrector(app: TestApp, staff: Client) {
  /** When nobody can be marking by an old key any more. */
  const later = () => new Date(Date.now() + 2 * MINUTE_MS);
  const ask = (itemId: number, ruling: Ruling, answers: Answer[], part: number | null) =>
    staff.post('/api/staff/regrade-previews', { itemId, part, ruling, answers, explanation: null });
  return {
    later,
    regradeAll: () => regradeAll({ ...app.deps, clock: later }),
    /** Previewed and confirmed; the reply of whichever was refused. */
    async correct(
      itemId: number,
      ruling: Ruling,
      answers: Answer[] = [],
      mendQuestion = false,
      part: number | null = null,
    ) {
      const asked = await ask(itemId, ruling, answers, part);
      if (asked.status !== 200) return asked;
      const { id: previewId } = previewReply.parse(asked.body).data;
      return staff.post('/api/staff/regradings', { previewId, reason: '教材核对', mendQuestion });
    },
    async preview(itemId: number, ruling: Ruling, answers: Answer[] = [], part: number | null = null) {
      const { result } = previewReply.parse((await ask(itemId, ruling, answers, part)).body).data;
      if (!result) throw new Error('it is still worked out');
      return result;
    },
  };
}

/** Of six points: the first learner has all three as published, the second none, the third says nothing. */
export async function threeLearners(app: TestApp) {
  const training = await makeTraining(app, [{ type: 'single', count: 3, score: 2 }]);
  const ids: number[] = [];
  const clients: Client[] = [];
  for (const by of [RIGHT, WRONG, undefined]) {
    const { id: learnerId } = await training.learner();
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const client = await app.as({ learnerId });
    const responses = by && answerAll(view, by);
    await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: responses ?? [] });
    ids.push(view.id);
    clients.push(client);
  }
  const items: number[] = await app.deps
    .db('items')
    .where({ version_id: training.version.id, type: 'single' })
    .orderBy('position')
    .pluck('id');
  const results = async () => {
    const replies = clients.map((client, n) => client.get(`/api/learner/attempts/${ids[n]}/result`));
    return (await Promise.all(replies)).map(({ body }) => attemptResultReply.parse(body).data);
  };
  return { training, ids, clients, items, results };
}
