/** What an invoice may say: taxpayer numbers and numbers of invoices. Pure. */
import { AppError } from '../../errors.ts';

export const INVOICE_KINDS = { personal: '个人', company: '企业单位' } as const;
export type InvoiceKind = keyof typeof INVOICE_KINDS;

/** Whom an invoice is made out to. */
export interface InvoiceTitle {
  kind: InvoiceKind;
  title: string;
  taxpayerNumber: string | null;
  email: string | null;
}

/** As typed on a phone: with blanks, full-width or small letters. */
export const plainNumber = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** 15, 17, 18 or 20 characters: GB 32100 codes, and numbers of sole traders and earlier ones that still stand. */
const TAXPAYER = /^(?:[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20})$/;

/** @throws AppError invoice.taxpayerMissing, invoice.taxpayerForm */
export function checkTaxpayer(number: string): void {
  if (!number) throw new AppError('invoice.taxpayerMissing');
  if (!TAXPAYER.test(number)) throw new AppError('invoice.taxpayerForm', { count: [...number].length });
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * False where the last character does not follow from the others (GB 32100, modulo 31). A reason to ask again and no
 * more: real codes fail it.
 */
export function hasCheckDigit(number: string): boolean {
  if (number.length !== 18) return true;
  const values = [...number].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}

/** A fully digital one has 20 digits; one of before 8, and a code of 10 or 12. */
export interface InvoiceNumber {
  number: string;
  code: string | null;
}

/** @throws AppError invoice.numberForm, invoice.codeForm, invoice.codeNeedless */
export function checkInvoiceNumber({ number, code }: InvoiceNumber): void {
  if (/^\d{20}$/.test(number)) {
    if (code) throw new AppError('invoice.codeNeedless');
    return;
  }
  if (!/^\d{8}$/.test(number)) throw new AppError('invoice.numberForm');
  if (!/^(?:\d{10}|\d{12})$/.test(code ?? '')) throw new AppError('invoice.codeForm');
}

/** @throws AppError invoice.redNumberForm */
export function checkRedNumber(number: string): void {
  if (!/^(?:\d{20}|\d{8})$/.test(number)) throw new AppError('invoice.redNumberForm');
}
