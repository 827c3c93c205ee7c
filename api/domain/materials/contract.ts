/** Requests and replies about materials: the shelf, reading, and the phone that is read on. */
import { z } from 'zod';
import { platform, rating } from '../orders/contract.ts';

const instant = z.iso.datetime();

const offer = z.object({
  productId: z.int(),
  /** Null where it cannot be bought on this platform: no price is shown there. */
  priceFen: z.int().nullable(),
  /** One sentence, where it cannot be bought. */
  reason: z.string().nullable(),
  rating,
});

/** Bought, or given: it can be read. */
const open = z.boolean();
/** When reading ends, or ended; null: for good, or it never was open. */
const until = instant.nullable();

const card = z.object({
  id: z.int(),
  title: z.string(),
  coverUrl: z.string().nullable(),
  occupation: z.string().nullable(),
  level: z.string().nullable(),
  pageCount: z.int(),
  samplePages: z.int(),
  open,
  until,
  /** Null: it is not sold by itself. */
  offer: offer.nullable(),
});
export type MaterialCard = z.infer<typeof card>;

const pack = offer.extend({
  name: z.string(),
  introduction: z.string(),
  /** A membership of so many months is in it. */
  months: z.int().nullable(),
  opensPast: z.boolean(),
  opensMock: z.boolean(),
  materials: z.array(z.object({ id: z.int(), title: z.string(), pageCount: z.int(), open, until })),
});
export type PackView = z.infer<typeof pack>;

/** GET /api/learner/shelf */
export const shelfQuery = z.object({ platform });
export const shelfReply = z.object({ data: z.object({ materials: z.array(card), packs: z.array(pack) }) });
export type Shelf = z.infer<typeof shelfReply>['data'];

/** GET /api/learner/shelf/:id */
const detail = card.extend({
  /** HTML, sanitised. */
  introduction: z.string(),
  /** Gift packs that it is in. */
  packs: z.array(pack),
});
export const detailReply = z.object({ data: detail });
export type MaterialDetail = z.infer<typeof detail>;

/** Random, made once and kept by the phone. */
const terminal = z.string().min(16).max(64);
const device = z.string().trim().max(100).default('');

/** POST /api/learner/materials/:id/reading */
export const readingBody = z.object({ terminal, device });
export const readingReply = z.object({
  data: z.object({
    title: z.string(),
    /** One for each page, in order. */
    pages: z.array(z.object({ width: z.int(), height: z.int() })),
    /** Where the learner was last. */
    lastPage: z.int(),
  }),
});
export type ReadingView = z.infer<typeof readingReply>['data'];

const page = z.int().min(1).max(10_000);

/** POST /api/learner/materials/:id/addresses; without a terminal for sample pages only. */
export const addressesBody = z.object({
  pages: z.array(page).min(1).max(6),
  terminal: terminal.optional(),
  /** The page in front of the learner: reading goes on from it. */
  at: page.optional(),
});
export type AddressWish = z.infer<typeof addressesBody>;
export const addressesReply = z.object({
  data: z.array(
    z.object({
      page: z.int(),
      /** To be fetched with the login that asked for it, until it expires. */
      url: z.string(),
      expiresAt: instant,
      width: z.int(),
      height: z.int(),
    }),
  ),
});
export type PageAddresses = z.infer<typeof addressesReply>['data'];

/** GET /api/learner/materials/:id/pages/:page */
export const pageQuery = z.object({
  document: z.coerce.number().int().positive(),
  expires: z.coerce.number().int().positive(),
  signature: z.string().min(1).max(100),
});
export type PageTicket = z.infer<typeof pageQuery>;

/** GET /api/learner/reading-terminal */
export const terminalQuery = z.object({ terminal });
const terminalView = z.object({
  /** unbound: the next phone that reads becomes it. */
  standing: z.enum(['here', 'elsewhere', 'unbound']),
  device: z.string().nullable(),
  boundAt: instant.nullable(),
  transfersLeft: z.int(),
  transfers: z.int(),
  transferDays: z.int(),
});
export const terminalReply = z.object({ data: terminalView });
export type TerminalView = z.infer<typeof terminalView>;

/** POST /api/learner/reading-terminal: from now on it is this phone. */
export const moveBody = readingBody;

/** POST /api/staff/material-files */
export const documentReply = z.object({
  data: z.object({ id: z.int(), name: z.string(), pageCount: z.int() }),
});

export const resetBody = z.object({ reason: z.string().trim().min(2).max(80) });
export const resetReply = z.object({ data: z.object({ id: z.int() }) });
