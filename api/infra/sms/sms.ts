/** Text messages to phones in mainland China, whoever delivers them. */

/**
 * What we may send; the provider holds the approved text of each. `code`: the code, and for how many minutes it is
 * good. `phoneChanged`: to the number that was left, with the new one masked.
 */
export type SmsTemplate = 'code' | 'phoneChanged';

/**
 * tooOften and badNumber concern one phone; anything else means that nobody gets messages until somebody of
 * the centre has seen to it (noBalance, badTemplate, badCredentials, other) or the network is back (unreachable).
 */
export type SmsFailure =
  | 'tooOften'
  | 'badNumber'
  | 'noBalance'
  | 'badTemplate'
  | 'badCredentials'
  | 'unreachable'
  | 'other';

/** `detail` is the provider's own code and text, for the log. */
export type SmsOutcome = { sent: true } | { sent: false; failure: SmsFailure; detail: string };

export interface SmsProvider {
  /** Never rejects. @param phone 11 digits */
  send(phone: string, template: SmsTemplate, params: readonly string[]): Promise<SmsOutcome>;
}
