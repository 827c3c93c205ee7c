/** Practical papers over HTTP. */
import { z } from 'zod';
import { paging } from '../paging.ts';
import { practicalContent, sheetRow } from './task.ts';

const id = z.int().positive();
const points = z.number().min(0);

/** Per task, per row; see score.ts. */
const marks = z.array(z.array(z.union([z.number(), z.boolean(), z.null()])).max(200)).max(10);

/** GET /api/learner/practical: what is published for the occupation and level of his exam. */
const offeredPaper = z.object({
  id,
  name: z.string(),
  /** For guidance, of all tasks. */
  minutes: z.int(),
  passScore: points,
  tasks: z.array(z.object({ title: z.string(), minutes: z.int(), weight: points })),
  /** Why he may not start it; null when he may. */
  closed: z.string().nullable(),
  /** His run that is still open, to go on with. */
  openRunId: id.nullable(),
  /** Runs finished, and the best score of them. */
  finished: z.int().min(0),
  best: points.nullable(),
});
export const offersReply = z.object({ data: z.array(offeredPaper) });
export type OfferedPaper = z.infer<typeof offeredPaper>;

/** POST /api/learner/practical/runs. A repeat of the key gives the run that it opened first. */
export const openRun = z.object({ paperId: id, clientKey: z.uuid() });
export type OpenRun = z.infer<typeof openRun>;

/** Everything that the phone needs until it is finished, also without a network. */
export const runView = z.object({
  id,
  paperId: id,
  title: z.string(),
  content: practicalContent,
  marks,
  usedSeconds: z.int().min(0),
  /** Whose turn it is: see POST …/take. */
  turn: z.int().min(0),
  startedAt: z.iso.datetime(),
  /** Null: in progress. */
  finishedAt: z.iso.datetime().nullable(),
});
export type RunView = z.infer<typeof runView>;
export const runReply = z.object({ data: runView });

/** POST /api/learner/practical/runs/:id/take: this phone goes on with it, and another no longer. */

/** PUT /api/learner/practical/runs/:id, as often as the phone likes; the first with `finishedAt` stands. */
export const saveRun = z.object({
  marks,
  /** While the timer ran. */
  usedSeconds: z.int().min(0).max(86_400),
  finishedAt: z.iso.datetime({ offset: true }).nullable(),
  /** That this phone took; left out: it claims none. */
  turn: z.int().min(0).optional(),
});
export type SaveRun = z.infer<typeof saveRun>;

/** GET /api/learner/practical/runs: finished ones, the latest first; of one paper or of all. */
export const runsQuery = z.object({ paperId: z.coerce.number().int().positive().optional(), ...paging() });
export type RunsQuery = z.infer<typeof runsQuery>;
const finishedRun = z.object({
  id,
  paperId: id,
  title: z.string(),
  score: points,
  passed: z.boolean(),
  usedSeconds: z.int(),
  finishedAt: z.iso.datetime(),
});
export const runsReply = z.object({ data: z.array(finishedRun), total: z.int().min(0) });
export type Runs = z.infer<typeof runsReply>;

/** POST /api/staff/practical-papers/:id/publish and /withdraw */
export const publishReply = z.object({ data: z.object({ paperId: id, publishedVersionId: id.nullable() }) });

/** POST /api/staff/practical-papers/sheet: rows out of a file, to be looked at in the form; nothing is stored. */
export const sheetReply = z.object({
  data: z.object({
    rows: z.array(sheetRow),
    /** One sentence for each row that was left out. */
    faults: z.array(z.string()),
  }),
});
