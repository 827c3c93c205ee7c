/** What the app keeps on the phone, and how its forms have changed. A change of a form adds a step here. */

import { keptOf } from '../models/kept';
import { isDraft } from '../models/registration';
import { isWhole, mergeQueues, readQueue } from './answerQueueRepair';
import { isWish, type Wish } from './outbox';
import type { StoredName } from './ports';
import { readRun } from './practicalRuns';
import { readPaper } from './savedAttempts';
import { readSession } from './session';
import type { Form } from './versionedStorage';

/** What was stored before values carried versions had the forms of version 1. */
const asItWas = (value: unknown): unknown => value;
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wishes = (value: unknown): Wish[] => (Array.isArray(value) ? value.filter(isWish) : []);

export const FORMS: Readonly<Record<StoredName, Form>> = {
  session: { steps: [asItWas], fits: (value) => readSession(value) !== undefined, disposable: true },
  reading: { steps: [asItWas], fits: isRecord },
  readerNight: { steps: [asItWas], fits: (value) => typeof value === 'boolean' },
  // Another one would be another phone to the server.
  terminal: { steps: [asItWas], fits: (value) => typeof value === 'string' && value !== '' },
  held: { steps: [asItWas], fits: isRecord, disposable: true },
  kept: { steps: [asItWas], fits: isRecord, salvage: keptOf },
  outbox: {
    steps: [asItWas],
    fits: (value) => Array.isArray(value) && value.every(isWish),
    salvage: wishes,
    merge: (own, aside) => {
      const paths = wishes(own).map(({ path }) => path);
      return [...wishes(aside).filter(({ path }) => !paths.includes(path)), ...wishes(own)];
    },
  },
  paper: { steps: [asItWas], fits: (value) => readPaper(value) !== undefined, disposable: true },
  // The newest ones, to be read without a network.
  messages: { steps: [asItWas], fits: isRecord, disposable: true },
  // Earlier drafts held ID numbers in clear: they go.
  registration: { steps: [asItWas, () => undefined], fits: isDraft, disposable: true },
  practical: { steps: [asItWas], fits: (value) => readRun(value) !== undefined },
  answers: {
    steps: [asItWas],
    fits: isWhole,
    salvage: (value, key) => readQueue(Number(key.slice(key.lastIndexOf(':') + 1)), value),
    merge: mergeQueues,
  },
};
