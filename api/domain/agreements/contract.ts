import { z } from 'zod';
import { KINDS, type Kind, STATES, type State } from './kinds.ts';

const id = z.int().positive();
const moment = z.iso.datetime();

/** One version of one kind, without its text. */
export const agreementHead = z.object({
  id,
  kind: z.enum(Object.keys(KINDS) as [Kind]),
  title: z.string(),
  version: z.int(),
  /** What is new in this version. */
  summary: z.string(),
  effectiveAt: moment,
  /** Must be accepted to log in. */
  asked: z.boolean(),
});
export type AgreementHead = z.infer<typeof agreementHead>;

const accepted = z.object({ id, version: z.int(), at: moment });

/** GET /api/learner/terms: of each kind the version in force, and which the learner has accepted last. */
export const listReply = z.object({
  data: z.array(agreementHead.extend({ accepted: accepted.nullable() })),
});
export type AgreementRow = z.infer<typeof listReply>['data'][number];

/** GET /api/learner/terms/:id */
export const textReply = z.object({
  data: agreementHead.extend({
    body: z.string(),
    /** Another version is in force now; this one the learner has accepted, or it is still to come. */
    inForce: z.boolean(),
    acceptedAt: moment.nullable(),
  }),
});
export type AgreementText = z.infer<typeof textReply>['data'];

/** Numbers of the versions that the learner has agreed to; `[]` where none is in force. */
export const agreementIds = z.array(id).max(10);

/** POST /api/learner/terms/acceptances */
export const acceptance = z.object({ ids: agreementIds, device: z.string().max(100).default('') });

const stateReply = z.object({ id, state: z.enum(Object.keys(STATES) as [State]) });
/** POST /api/staff/agreements/:id/publish, …/withdraw, …/copy */
export const commandReply = z.object({ data: stateReply });
export type CommandResult = z.infer<typeof stateReply>;
