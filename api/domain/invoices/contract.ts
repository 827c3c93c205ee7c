/** Requests and replies about invoices. */
import { z } from 'zod';
import { paging } from '../paging.ts';
import { INVOICE_KINDS } from './rules.ts';
import { INVOICE_STATES } from './states.ts';

const keysOf = <T extends string>(table: Record<T, unknown>) => z.enum(Object.keys(table) as [T]);
const instant = z.iso.datetime();
const kind = keysOf(INVOICE_KINDS);

/** POST /api/learner/orders/:id/invoice */
export const applyBody = z.object({
  kind,
  title: z.string().trim().min(2).max(100),
  /** Of a company. */
  taxpayerNumber: z.string().trim().max(40).optional(),
  email: z.email().max(100).optional(),
  /** The learner was told that the number looks wrong, and says that it is right. */
  confirmed: z.boolean().optional(),
});
export type InvoiceWish = z.infer<typeof applyBody>;

const title = z.object({
  kind,
  title: z.string(),
  taxpayerNumber: z.string().nullable(),
  email: z.string().nullable(),
});

const invoice = title.extend({
  id: z.int(),
  orderId: z.int(),
  productName: z.string(),
  amountFen: z.int(),
  state: keysOf(INVOICE_STATES),
  /** Why it was rejected. */
  reason: z.string(),
  number: z.string().nullable(),
  code: z.string().nullable(),
  redNumber: z.string().nullable(),
  /** Of the file that can be opened now: pdf, ofd, png or jpg. */
  fileKind: z.string().nullable(),
  createdAt: instant,
  issuedAt: instant.nullable(),
});
export type InvoiceView = z.infer<typeof invoice>;
export const invoiceReply = z.object({ data: invoice });

/** GET /api/learner/my-invoices */
export const listQuery = z.object(paging());
export const listReply = z.object({ data: z.array(invoice), total: z.int() });

/** GET /api/learner/invoice-titles: those of earlier invoices, the last first. */
export const titlesReply = z.object({ data: z.array(title) });

/** POST /api/staff/invoices/:id/issue */
export const issueBody = z.object({
  number: z.string().trim().max(20).optional(),
  code: z.string().trim().max(12).optional(),
});
export type IssueWish = z.infer<typeof issueBody>;

/** POST /api/staff/invoices/:id/reject */
export const rejectBody = z.object({ reason: z.string().trim().min(2).max(80) });

/** POST /api/staff/invoices/:id/redden: what is asked for is the number of the red-letter invoice. */
export const reddenBody = z.object({ reason: z.string().trim().max(40) });

export const stateReply = z.object({ data: z.object({ id: z.int(), state: keysOf(INVOICE_STATES) }) });
export const fileReply = z.object({ data: z.object({ id: z.int(), fileKind: z.string() }) });
