/** The usual case: every learner gets a paper of his own, drawn by the blueprint when he asks. */
import type { Bench } from './bench.ts';
import { compareOpening } from './support/openings.ts';

export const bench: Bench = {
  name: 'open of a training paper drawn at random, 100 of 2,000 questions, durable / bare Koa route, same bytes',
  aim: 0.5,
  run: (context) =>
    compareOpening(context, ({ blueprintId }, clientKey) => ({ source: 'training', clientKey, blueprintId })),
};
