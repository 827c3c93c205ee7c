/** A learner's own messages. */
import { z } from 'zod';
import { paging } from '../paging.ts';
import type { Moment } from './kinds.ts';

const id = z.int().positive();

/** GET /api/learner/messages?page=&pageSize=, the newest first */
export const messagesQuery = z.object(paging());
export type MessagesQuery = z.infer<typeof messagesQuery>;

export const messagesReply = z.object({
  data: z.array(
    z.object({
      id,
      kind: z.string(),
      title: z.string(),
      text: z.string(),
      /** Where a tap leads, as of banners. */
      jumpKind: z.enum(['none', 'page', 'notice', 'web']),
      jumpTarget: z.string(),
      read: z.boolean(),
      createdAt: z.iso.datetime(),
    }),
  ),
  total: z.int().min(0),
  /** Of all pages. */
  unread: z.int().min(0),
});
export type Messages = z.infer<typeof messagesReply>;

/** PUT /api/learner/messages/read: what came after the last one that he saw stays unread. */
export const readBody = z.object({ upTo: id });

const templateIds = z.array(z.string().min(1).max(64));

/** GET /api/learner/subscriptions: what to ask for, by moment */
export const subscriptions = z.object({
  exam: templateIds,
  payment: templateIds,
  registration: templateIds,
} satisfies Record<Moment, unknown>);
export type Subscriptions = z.infer<typeof subscriptions>;

/** PUT /api/learner/subscriptions/:key: what he has accepted; the key is a UUID that the phone has made. */
export const acceptedBody = z.object({ templateIds: templateIds.max(5) });
