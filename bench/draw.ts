/**
 * Drawing alone, without database and bytes. The yardstick is the fastest way we know and cannot repeat a paper
 * from its seed, which may cost us up to three times as much, but nothing that grows with the bank.
 */
import { drawItems } from '../api/domain/papers/blueprint.ts';
import type { Bench } from './bench.ts';

const QUESTIONS = 10_000;
const DRAWN = 100;
const REPEATS = 20_000;

export const bench: Bench = {
  name: 'draw of 100 of 10,000 questions by a seed, none twice / hand-written: Math.random() and a Set',
  aim: 0.33,
  async run({ interleave }) {
    const pool = { single: Array.from({ length: QUESTIONS }, (_, index) => index + 1) };
    const sections = [{ type: 'single' as const, count: DRAWN, score: 1 }];
    const ours = async () => perSecond((seed) => drawItems(sections, pool, seed));
    const theirs = async () => perSecond(() => drawByHand(pool.single));
    return { ...(await interleave(ours, theirs)), unit: 'draws/s' };
  },
};

function drawByHand(ids: readonly number[]): number[] {
  const drawn = new Set<number>();
  while (drawn.size < DRAWN) drawn.add(ids[Math.floor(Math.random() * ids.length)] as number);
  return [...drawn];
}

function perSecond(draw: (seed: number) => number[]): number {
  const start = performance.now();
  for (let seed = 0; seed < REPEATS; seed++)
    if (draw(seed).length !== DRAWN) throw new Error('drew another number of questions');
  return (REPEATS * 1000) / (performance.now() - start);
}
