/**
 * A bank of look-alikes, the worst there is, checked for duplicates by the job that staff start, against
 * reading the bank once and hashing its texts.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../api/deps.ts';
import { currentCheck, startCheck } from '../api/domain/bank/duplicates/jobs.ts';
import { countPairs, type Target } from '../api/domain/bank/duplicates/pairStore.ts';
import { bankQuestions } from '../api/domain/bank/duplicates/questionStore.ts';
import { questionNumber, retyped } from '../api/domain/bank/duplicates/questions.fixture.ts';
import { makeBank } from '../api/test/factories.ts';
import type { Bench } from './bench.ts';
import { peakMemory } from './support/memory.ts';

const QUESTIONS = 50_000;
/** Of them typed again. */
const DOUBLES = 1_000;
const ROUNDS = 3;
/** Of one core: what takes more cannot be done in a minute on any number of them. */
const MOST_CPU_SECONDS = 60;

export const bench: Bench = {
  name: `check of ${QUESTIONS} questions for duplicates, as a job, pairs stored / reading and hashing them once`,
  aim: 0.02,
  async run({ deps }) {
    const target = { bankId: await fill(deps), importId: null };
    const ours: number[] = [];
    const cpu: number[] = [];
    const alone: number[] = [];
    const peaks: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(QUESTIONS / (await seconds(hashAll(deps, target.bankId))));
      const before = process.cpuUsage();
      const checking = seconds(check(deps, target));
      peaks.push(await peakMemory(checking));
      ours.push(QUESTIONS / (await checking));
      cpu.push(cpuSeconds(before));
    }
    await mustBeFound(deps, target);
    const most = Math.max(...cpu);
    if (most > MOST_CPU_SECONDS) throw new Error(`the check took ${most.toFixed(1)} s of a core`);
    return {
      ours: median(ours),
      yardstick: median(alone),
      unit: 'questions/s',
      also: `${ours.map((rate) => (QUESTIONS / rate).toFixed(1)).join(', ')} s, of a core at most ${most.toFixed(1)} s; peak memory ${Math.max(...peaks)} MB`,
    };
  },
};

async function fill(deps: Deps): Promise<number> {
  const { id } = await makeBank(deps);
  const originals = Array.from({ length: QUESTIONS - DOUBLES }, (_, n) => questionNumber(n));
  const step = Math.floor(originals.length / DOUBLES);
  const doubles = Array.from({ length: DOUBLES }, (_, n) => retyped(originals[n * step]!));
  const questions = [...originals, ...doubles];
  for (let from = 0; from < questions.length; from += 5000)
    await deps.db.raw(
      `insert into questions (bank_id, type, stem, options, answer)
       select ?, type, stem, options, answer
       from jsonb_to_recordset(?::jsonb) as t(type text, stem text, options jsonb, answer jsonb)`,
      [id, JSON.stringify(questions.slice(from, from + 5000))],
    );
  await deps.db.raw('analyze questions');
  return id;
}

async function hashAll({ db }: Deps, bankId: number): Promise<void> {
  for await (const batch of bankQuestions(db, bankId))
    for (const { stem, options } of batch)
      createHash('sha256').update(stem).update(JSON.stringify(options)).digest();
}

async function check(deps: Deps, target: Target): Promise<void> {
  await startCheck(target, null, deps);
  for (;;) {
    const current = await currentCheck(deps.db, target);
    if (current?.state === 'failed') throw new Error(current.error ?? '');
    if (current?.state === 'done') return;
    await sleep(50);
  }
}

/** A check that finds nothing is fast. */
async function mustBeFound({ db }: Deps, target: Target): Promise<void> {
  const { exact } = (await countPairs(db, target)).open;
  if (exact !== DOUBLES) throw new Error(`${exact} doubles of ${DOUBLES} were found`);
}

async function seconds(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return (performance.now() - start) / 1000;
}

/** Of this process and its threads, without the database. */
function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
