/** What publishing would change, and what changed between two versions. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Difference, DifferenceKind } from './contract.ts';
import * as differences from './differenceStore.ts';
import { findBank } from './store.ts';

interface Wanted {
  /** Versions; without `from` the last one, without `to` the bank as it is now. */
  from?: number;
  to?: number;
  kind: DifferenceKind;
  page: number;
}

/** @throws AppError request.notFound */
export async function bankDifference(
  bankId: number,
  wanted: Wanted,
  { db }: Pick<Deps, 'db'>,
): Promise<Difference> {
  if (!(await findBank(db, bankId))) throw new AppError('request.notFound');
  const version = async (id: number) => {
    const found = await differences.findVersionOf(db, bankId, id);
    if (!found) throw new AppError('request.notFound');
    return found;
  };
  const from = wanted.from ? await version(wanted.from) : await differences.lastVersionOf(db, bankId);
  const to = wanted.to ? await version(wanted.to) : undefined;
  const sides = [
    from && { versionId: from.versionId },
    to ? { versionId: to.versionId } : { bankId },
  ] as const;
  return {
    from: from ?? null,
    to: to ?? null,
    counts: await differences.countDifferences(db, ...sides),
    items: await differences.listDifferences(db, ...sides, wanted.kind, wanted.page),
  };
}
