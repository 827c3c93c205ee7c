/** The figures of a month, put together from rows of money. Pure. */
import { PROVIDERS, type ProviderName } from '../payments/trade.ts';
import type { Figures } from './contract.ts';
import type { MoneyRow } from './store.ts';

type Money = Figures['total'];

const sumOf = (rows: readonly Money[]): Money => {
  const sum = (what: keyof Money) => rows.reduce((total, row) => total + row[what], 0);
  return {
    payments: sum('payments'),
    paidFen: sum('paidFen'),
    refunds: sum('refunds'),
    refundedFen: sum('refundedFen'),
  };
};

export function moneyFigures(
  rows: readonly MoneyRow[],
  fees: readonly { provider: ProviderName; feesFen: number | null }[],
): Pick<Figures, 'total' | 'feesFen' | 'byProduct' | 'byProvider'> {
  const products = new Map(rows.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }]));
  const known = fees.flatMap(({ feesFen }) => (feesFen === null ? [] : [feesFen]));
  return {
    total: sumOf(rows),
    feesFen: known.length > 0 ? known.reduce((total, fee) => total + fee, 0) : null,
    byProduct: [...products.values()].map(({ kind, name }) => ({
      name,
      kind,
      ...sumOf(rows.filter((row) => row.kind === kind && row.name === name)),
    })),
    byProvider: (Object.keys(PROVIDERS) as ProviderName[]).flatMap((provider) => {
      const own = rows.filter((row) => row.provider === provider);
      const feesFen = fees.find((fee) => fee.provider === provider)?.feesFen ?? null;
      return own.length > 0 || feesFen !== null ? [{ provider, ...sumOf(own), feesFen }] : [];
    }),
  };
}
