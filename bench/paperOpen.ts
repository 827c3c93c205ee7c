/** A paper that everybody gets alike: drawn once per process, its bytes are kept. */
import type { Bench } from './bench.ts';
import { compareOpening } from './support/openings.ts';

export const bench: Bench = {
  name: 'open of a fixed published paper, 100 questions, durable / bare Koa route, same bytes',
  aim: 0.5,
  run: (context) =>
    compareOpening(context, ({ paperId }, clientKey) => ({ source: 'paper', clientKey, paperId })),
};
