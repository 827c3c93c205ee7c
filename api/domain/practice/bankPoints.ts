/** The knowledge points of a bank, kept per process for half a minute: learners ask often, staff change seldom. */
import type { Knex } from 'knex';
import { perDatabase } from '../../infra/perDatabase.ts';
import { findPoints } from '../papers/outlineStore.ts';
import type { Point } from './pointTree.ts';

const KEEP_MS = 30_000;
const MOST_KEPT = 200;

interface Kept {
  until: number;
  points: Promise<Point[]>;
}

const kept = perDatabase(() => new Map<number, Kept>());

/** Siblings in their order. */
export function pointsOfBank(db: Knex, bankId: number): Promise<Point[]> {
  const banks = kept(db);
  const known = banks.get(bankId);
  if (known && known.until > Date.now()) return known.points;
  const fresh = { until: Date.now() + KEEP_MS, points: findPoints(db, bankId) };
  fresh.points.catch(() => banks.delete(bankId));
  banks.delete(bankId);
  banks.set(bankId, fresh);
  if (banks.size > MOST_KEPT) banks.delete(banks.keys().next().value as number);
  return fresh.points;
}
