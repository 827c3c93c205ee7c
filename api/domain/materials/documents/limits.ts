/** What a document may be. */

export const DOCUMENT_MAX_BYTES = 100 * 1024 * 1024;
export const DOCUMENT_MAX_PAGES = 600;

/** Pixels across a page: sharp on any phone, and when it is enlarged twofold. */
export const PAGE_WIDTH = 1240;
/** A page that is a long strip is made narrower instead. */
export const PAGE_MAX_HEIGHT = 6000;

export const DOCUMENT_STATES = {
  waiting: '等待处理',
  rendering: '处理中',
  ready: '可用',
  failed: '失败',
} as const;
export type DocumentState = keyof typeof DOCUMENT_STATES;
