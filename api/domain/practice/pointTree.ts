/** What the knowledge points of a bank hold, and how far a learner is with each. Pure. */
import { QUESTION_TYPES, type QuestionType } from '../bank/question.ts';

export interface Point {
  id: number;
  parentId: number | null;
  code: string;
  name: string;
}

/** One published question. */
export interface Held {
  questionId: number;
  type: QuestionType;
  knowledgePointId: number | null;
}

/** The last answers of sequential practice by question; null: not judged. */
export type Answered = ReadonlyMap<number, boolean | null>;

export interface Figures {
  counts: { type: QuestionType; label: string; count: number }[];
  total: number;
  done: number;
  right: number;
}

/** These points and all below them. A parent outside the tree ends the way up. */
export function withBelow(points: readonly Point[], ids: readonly number[]): ReadonlySet<number> {
  const below = new Set(ids);
  const children = childrenOf(points);
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const child of children.get(id) ?? [])
      if (!below.has(child.id)) {
        below.add(child.id);
        queue.push(child.id);
      }
  return below;
}

/** Points that hold something, parents before their children, in the order given among siblings. */
export function stockByPoint(
  points: readonly Point[],
  held: Iterable<Held>,
  answered: Answered,
): (Point & Figures & { depth: number })[] {
  const own = new Map<number, Held[]>();
  for (const one of held) {
    if (one.knowledgePointId === null) continue;
    const others = own.get(one.knowledgePointId);
    if (others) others.push(one);
    else own.set(one.knowledgePointId, [one]);
  }
  const children = childrenOf(points);
  const rows: (Point & Figures & { depth: number })[] = [];
  const visit = (point: Point, depth: number): Held[] => {
    const place = rows.length;
    const all = [...(own.get(point.id) ?? [])];
    for (const child of children.get(point.id) ?? []) all.push(...visit(child, depth + 1));
    if (all.length > 0) rows.splice(place, 0, { ...point, depth, ...figuresOf(all, answered) });
    return all;
  };
  for (const top of children.get(null) ?? []) visit(top, 0);
  return rows;
}

export function figuresOf(held: readonly Held[], answered: Answered): Figures {
  const byType = new Map<QuestionType, number>();
  let [done, right] = [0, 0];
  for (const { type, questionId } of held) {
    byType.set(type, (byType.get(type) ?? 0) + 1);
    if (answered.has(questionId)) done += 1;
    if (answered.get(questionId)) right += 1;
  }
  const types = (Object.keys(QUESTION_TYPES) as QuestionType[]).filter((type) => byType.has(type));
  const counts = types.map((type) => ({ type, label: QUESTION_TYPES[type], count: byType.get(type)! }));
  return { counts, total: held.length, done, right };
}

/** By parent; null: those at the top. */
function childrenOf(points: readonly Point[]): Map<number | null, Point[]> {
  const known = new Set(points.map(({ id }) => id));
  const children = new Map<number | null, Point[]>();
  for (const point of points) {
    const parent = point.parentId !== null && known.has(point.parentId) ? point.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(point);
    else children.set(parent, [point]);
  }
  return children;
}

/**
 * The next questions to go through, in the order of the bank: those never answered, or when all have been,
 * those answered longest ago.
 * @param answered question ids, the one answered longest ago first
 */
export function nextPortion<T extends Held>(
  held: readonly T[],
  answered: readonly number[],
  size: number,
): T[] {
  const seen = new Set(answered);
  const fresh = held.filter(({ questionId }) => !seen.has(questionId));
  if (fresh.length > 0) return fresh.slice(0, size);
  const place = new Map(answered.map((id, index) => [id, index]));
  const oldest = [...held].sort((a, b) => place.get(a.questionId)! - place.get(b.questionId)!).slice(0, size);
  const chosen = new Set(oldest.map(({ questionId }) => questionId));
  return held.filter(({ questionId }) => chosen.has(questionId));
}
