/** What a learner keeps: favourite questions and papers, notes of his own, and of which answers he was not sure. Nobody else reads them. */
import { z } from 'zod';
import { askedItem, itemKey } from '../attempts/contract.ts';
import { offeredPaper } from '../attempts/offerContract.ts';
import { questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';

const id = z.int().positive();
const count = z.int().min(0);

export const NOTE_MAX = 1000;
/** Of each kind, for one learner: his phone holds them all. */
export const MOST_KEPT = 2000;

/** GET /api/learner/kept: all of it, for the phone to hold. */
export const kept = z.object({
  questions: z.array(id),
  papers: z.array(id),
  notes: z.array(z.object({ questionId: id, text: z.string() })),
  /** Answers of which he was not sure: the latest, as many as of any kind. */
  shaky: z.array(z.object({ attemptId: id, itemId: id })),
});
export type Kept = z.infer<typeof kept>;

/** PUT /api/learner/kept/notes/:id */
export const noteBody = z.object({ text: z.string().trim().min(1).max(NOTE_MAX) });

/** GET /api/learner/favourites?type=&page=&pageSize= */
export const favouritesQuery = z.object({ type: questionType.optional(), ...paging() });
export type FavouritesQuery = z.infer<typeof favouritesQuery>;

/** The latest first. */
export const favourites = z.object({
  counts: z.array(
    z.object({
      type: questionType,
      label: z.string(),
      count,
      /** Those whose key is known; only they are trained again. */
      toTrain: count,
    }),
  ),
  /** `key` is null until the learner has handed in a paper with this question. */
  data: z.array(askedItem.extend({ key: itemKey.nullable() })),
  total: count,
  /** Those of his exam that are published. */
  papers: z.array(offeredPaper),
});
export type Favourites = z.infer<typeof favourites>;
