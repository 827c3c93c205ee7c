/** Tables of Word that hold one question each: what a row says stands to the left of it. */
import { headerMeaning } from '../recognise/headers.ts';
import { foldKey } from '../recognise/text.ts';
import { optionPlace } from './lineKinds.ts';
import type { GridRow } from './reader.ts';

type Pair = [label: string, text: string];
export type Form = Pair[];

const STEM = '题干';

/** Labels and texts when the table is such a form, with an answer among them; else undefined. */
export function formOf(rows: readonly GridRow[]): Form | undefined {
  const pairs = rows.map(({ cells }) => pairsOf(cells));
  if (rows.length < 3 || pairs.some((one) => one === undefined)) return undefined;
  const form = (pairs as Pair[][]).flat();
  const meanings = form.map(([label]) => headerMeaning(label)?.meaning);
  const has = (meaning: string) => meanings.filter((one) => one === meaning).length === 1;
  return has('stem') && has('answer') ? form : undefined;
}

/** `题干 | …`, or `题型 | … | 难度 | …`; a number alone labels what is asked. */
function pairsOf(cells: readonly string[]): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const label = cells[at]!.trim().replace(/[:：]$/, '');
    const text = cells[at + 1];
    if (label === '' && !text?.trim()) continue;
    const name = /^\d{1,5}[.、．]?$/.test(label) ? STEM : label;
    if (text === undefined || !headerMeaning(name)) return undefined;
    pairs.push([name, text]);
  }
  return pairs;
}

/** One sheet of them all: a header of every label, and a row for each form, numbered as they follow. */
export function sheetOfForms(forms: readonly Form[]): GridRow[] {
  const labels = [...new Set(forms.flatMap((form) => form.map(([label]) => foldKey(label))))];
  const rows = forms.map((form) => {
    const said = new Map(form.map(([label, text]) => [foldKey(label), text]));
    return labels.map((label) => said.get(label) ?? '');
  });
  return [labels, ...rows].map((cells, at) => ({ number: at, cells }));
}

/** Options set in a table without lines: `A. …` in every cell, in order. */
export function optionLines(rows: readonly GridRow[]): string[] | undefined {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  const inOrder = texts.length >= 2 && texts.every((text, at) => optionPlace(text, at) === at);
  return inOrder ? texts.flatMap((text) => text.split('\n')) : undefined;
}
