/** Numbers by which WeChat knows our orders and refunds: unguessable, and readable over the phone. */
import { randomInt } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 20;

/** @param kind E for an order, R for a refund */
export const newNumber = (kind: 'E' | 'R'): string =>
  kind + Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join('');
