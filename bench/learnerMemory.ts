/**
 * What the API keeps of each learner who trains, after the garbage is collected: growth between two sizes, so
 * that what is needed once (code, bank, connections) does not count.
 */
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApp } from '../api/app.ts';
import type { Bench, BenchContext } from './bench.ts';
import { sendAll } from './support/sendAll.ts';
import { addTrainees, makeExam } from './support/trainees.ts';

const WARM_UP = 2_000;
const LEARNERS = 6_000;
const QUESTIONS = 100;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: 'learners per MB of heap, each with a paper drawn at random / a Map with the 100 numbers of each paper',
  aim: 0.33,
  async run(context) {
    const open = await opening(context);
    await open(WARM_UP);
    const before = heapMb();
    await open(LEARNERS);
    const ours = LEARNERS / (heapMb() - before);
    const yardstick = LEARNERS / growthOfMap();
    const also = `${(1000 / ours).toFixed(2)} MB of heap per 1,000 active learners`;
    return { ours, yardstick, unit: 'learners/MB', also };
  },
};

async function opening({ deps, serve }: BenchContext): Promise<(learners: number) => Promise<void>> {
  const exam = await makeExam(deps, { questions: 2_000 });
  const origin = await serve(await createApp(deps, { limits: UNLIMITED }));
  return async (learners) => {
    const trainees = await addTrainees(deps, exam, learners);
    const requests = trainees.map(({ token }) => ({
      path: '/api/learner/attempts',
      token,
      body: JSON.stringify({ source: 'training', clientKey: randomUUID(), blueprintId: exam.blueprint.id }),
    }));
    await sendAll({ origin, requests, connections: 64 });
  };
}

function growthOfMap(): number {
  const before = heapMb();
  const papers = new Map<number, number[]>();
  for (let learner = 0; learner < LEARNERS; learner++)
    papers.set(
      learner,
      Array.from({ length: QUESTIONS }, (_, place) => learner + place),
    );
  const growth = heapMb() - before;
  return papers.size === LEARNERS ? growth : Number.NaN;
}

function heapMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What the first round lets go of, the second collects.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}
