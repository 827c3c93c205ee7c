import { z } from 'zod';
import { formField } from './form.ts';
import { STATES, type State } from './states.ts';

const id = z.int().positive();
const moment = z.iso.datetime();

const own = z.object({
  state: z.enum(Object.keys(STATES) as [State]),
  stateText: z.string(),
  /** Why it was rejected. */
  reason: z.string().nullable(),
  submittedAt: moment,
});

const head = z.object({
  examPlanId: id,
  examPlan: z.string(),
  examStartsAt: moment,
  opensAt: moment,
  closesAt: moment,
  /** Whether it may be filled in, changed or cancelled now. */
  open: z.boolean(),
  /** Null: he has not registered. */
  registration: own.nullable(),
});
export type RegistrationHead = z.infer<typeof head>;

/** GET /api/learner/my-registrations: exams to come that one can register for, and his own of any time */
export const headsReply = z.object({ data: z.array(head) });

const value = z.union([z.string().max(2000), z.array(z.string().max(50)).max(100)]);
const values = z.record(z.string().max(20), value);

/** GET /api/learner/my-registrations/:id: the form of an exam plan, with what he has filled in */
export const registrationReply = z.object({
  data: head.extend({
    note: z.string(),
    version: z.int(),
    fields: z.array(formField),
    /** His own, in clear: of the registration, else of his account. */
    name: z.string(),
    phone: z.string(),
    values,
  }),
});
export type RegistrationView = z.infer<typeof registrationReply>['data'];

/** PUT /api/learner/my-registrations/:id */
export const registrationBody = z.object({
  /** Of the form that he has seen. */
  version: z.int().positive(),
  name: z.string().max(100),
  phone: z.string().max(40),
  values,
});
export type RegistrationBody = z.infer<typeof registrationBody>;

export const headReply = z.object({ data: head });
/** POST /api/learner/registration-photos */
export const photoReply = z.object({ data: z.object({ id: z.string() }) });

const reason = z.string().trim().min(2).max(80);

/** POST /api/staff/registrations/:id/reject */
export const rejection = z.object({ reason });

/** POST /api/staff/registrations/chosen/review, …/approve, …/reject */
export const chosen = z.object({ ids: z.array(id).min(1).max(1000) });
export const chosenRejection = chosen.extend({ reason });
const manyDecided = z.object({
  /** How many it was done for. */
  done: z.int(),
  refused: z.array(z.object({ id, reason: z.string() })),
});
export type ManyDecided = z.infer<typeof manyDecided>;
export const manyReply = z.object({ data: manyDecided });

export const decisionReply = z.object({
  data: z.object({ id, state: z.enum(Object.keys(STATES) as [State]) }),
});
