/** Access tokens as `stable_token` gives them: the previous one stays good for five minutes. */
import { randomBytes } from 'node:crypto';

export const TOKEN_SECONDS = 7_200;
const OVERLAP_SECONDS = 300;

interface Token {
  text: string;
  until: number;
}

export interface AccessTokens {
  current(forceRefresh: boolean): { access_token: string; expires_in: number };
  state(token: string): 'good' | 'expired' | 'invalid';
  /** As when somebody resets the app secret. */
  revokeAll(): void;
}

export function accessTokens(clock: () => number): AccessTokens {
  let tokens: Token[] = [];
  return {
    current(forceRefresh) {
      const newest = tokens[0];
      if (forceRefresh || !newest || newest.until - clock() < OVERLAP_SECONDS * 1000) {
        const next = { text: randomBytes(64).toString('base64url'), until: clock() + TOKEN_SECONDS * 1000 };
        const previous = newest && {
          ...newest,
          until: Math.min(newest.until, clock() + OVERLAP_SECONDS * 1000),
        };
        // A forced refresh is for tokens that leaked: the old one dies at once.
        tokens = forceRefresh || !previous ? [next] : [next, previous];
      }
      const { text, until } = tokens[0] as Token;
      return { access_token: text, expires_in: Math.floor((until - clock()) / 1000) };
    },
    state(token) {
      const known = tokens.find(({ text }) => text === token);
      if (!known) return 'invalid';
      return known.until > clock() ? 'good' : 'expired';
    },
    revokeAll() {
      tokens = [];
    },
  };
}
