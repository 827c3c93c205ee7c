/** The second factor: six digits of an authenticator app (RFC 6238). */
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const ISSUER = '技能培训e考通';
const PERIOD_SECONDS = 30;

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the app scans, and what is typed where nothing can be scanned. */
export function enrolment(secret: string, username: string): { secret: string; qr: string } {
  return { secret, qr: renderSVG(totpOf(secret, username).toString(), { border: 2 }) };
}

/** The number of the half minute that the code belongs to, one earlier or later allowed; undefined: wrong. */
export function stepOf(code: string, secret: string, now: Date): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}
