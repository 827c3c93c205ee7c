/** Whether a blueprint can be drawn: from the published version, and from the bank as it stands. */
import type { Knex } from 'knex';
import type { BlueprintSection } from './blueprint.ts';
import type { Feasibility, FeasibilityWish } from './contract.ts';
import { type Distribution, needsOf, poolOf } from './distribution.ts';
import { cellLabel } from './drawing.ts';
import { bankOutline, type Outline, versionOutline } from './outlineStore.ts';
import { publishedVersion } from './store.ts';

export async function checkFeasibility(db: Knex, wish: FeasibilityWish): Promise<Feasibility> {
  const version = await publishedVersion(db, wish.bankId);
  const [published, bank] = await Promise.all([
    version && versionOutline(db, version.id),
    bankOutline(db, wish.bankId),
  ]);
  return {
    versionNumber: version?.number ?? null,
    notes: notesOf(bank, wish.distribution),
    cells: cellsOf(wish.sections, wish.distribution, bank, published),
  };
}

/** The needs against the bank; beside each what the published version has for it. */
function cellsOf(
  sections: readonly BlueprintSection[],
  distribution: Distribution,
  bank: Outline,
  published: Outline | undefined,
): Feasibility['cells'] {
  const of = (outline: Outline) =>
    needsOf(sections, distribution, outline.points, poolOf(outline.items, distribution)).flatMap(
      (needs, section) => needs.map((need) => ({ ...need, section })),
    );
  const found = new Map<string, Feasibility['cells'][number]>();
  const add = (outline: Outline, where: 'bank' | 'version') => {
    for (const need of of(outline)) {
      const label = cellLabel(need, bank.points);
      const key = `${need.section} ${label}`;
      const cell = found.get(key) ?? { label, bank: null, version: null };
      found.set(key, { ...cell, [where]: { wanted: need.wanted, available: need.available } });
    }
  };
  if (published) add(published, 'version');
  add(bank, 'bank');
  return [...found.values()];
}

/** What is left out, or adds up to something else than people expect. */
function notesOf({ items, points }: Outline, { byKnowledgePoint, byDifficulty }: Distribution): string[] {
  const notes: string[] = [];
  const count = (test: (item: Outline['items'][number]) => boolean) => items.filter(test).length;
  if (byKnowledgePoint) {
    const sum = Math.round(points.reduce((all, { weight }) => all + (weight ?? 0) * 100, 0)) / 100;
    const without = count(({ pointId }) => pointId === null);
    if (sum === 0) notes.push('该职业等级的一级鉴定点都没有鉴定比重，无法按鉴定点抽题，请先在“鉴定点”中填写');
    else if (sum !== 100)
      notes.push(`一级鉴定点的鉴定比重合计为 ${sum}%，不是 100%；抽题时按各自所占份额折算`);
    if (without > 0) notes.push(`有 ${without} 道试题没有鉴定点，不参加按鉴定点抽题`);
  }
  const ungraded = byDifficulty ? count(({ difficulty }) => difficulty === null) : 0;
  if (ungraded > 0) notes.push(`有 ${ungraded} 道试题没有标难度，不参加按难度抽题`);
  return notes;
}
