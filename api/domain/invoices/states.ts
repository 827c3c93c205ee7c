/** What an invoice can become. Pure. */

export const INVOICE_STATES = {
  applied: '已申请',
  accepted: '已受理',
  issued: '已开具',
  rejected: '已驳回',
  to_redden: '待红冲',
  reddened: '已红冲',
} as const;
export type InvoiceState = keyof typeof INVOICE_STATES;
export type InvoiceEvent = 'accept' | 'reject' | 'issue' | 'redden' | 'orderRefunded';

const NEXT: Record<InvoiceState, Partial<Record<InvoiceEvent, InvoiceState>>> = {
  applied: { accept: 'accepted', reject: 'rejected', orderRefunded: 'rejected' },
  accepted: { issue: 'issued', reject: 'rejected', orderRefunded: 'rejected' },
  // Issued again: its number or file was wrong here, not on the invoice. A wrong invoice is taken back in red.
  issued: { issue: 'issued', redden: 'reddened', orderRefunded: 'to_redden' },
  rejected: {},
  to_redden: { redden: 'reddened' },
  reddened: {},
};

/** Undefined: in this state the event cannot happen. */
export const nextState = (state: InvoiceState, event: InvoiceEvent): InvoiceState | undefined =>
  NEXT[state][event];

/** In which an order has its invoice, so that none can be applied for. */
export const LIVE_STATES: readonly InvoiceState[] = ['applied', 'accepted', 'issued', 'to_redden'];

/** In which the learner may open its file. */
export const OPEN_STATES: readonly InvoiceState[] = ['issued', 'to_redden', 'reddened'];
