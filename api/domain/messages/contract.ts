/** A learner's own messages. */
import { z } from 'zod';
import { paging } from '../paging.ts';

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
