/** Sums up what many answers add to the figures of their learners. Pure. */
import type { QuestionType } from '../bank/question.ts';

export interface CountedAnswer {
  learnerId: number;
  /** For which it counts, such as "2026-12-05". */
  day: string;
  type: QuestionType;
  /** Null: the question has none. */
  pointId: number | null;
  /** Null: not judged. */
  correct: boolean | null;
}

export interface DayCount {
  learnerId: number;
  day: string;
  answered: number;
  right: number;
}

export interface TopicCount {
  learnerId: number;
  type: QuestionType;
  /** 0: none. */
  pointId: number;
  right: number;
  wrong: number;
}

export interface Counts {
  days: DayCount[];
  topics: TopicCount[];
}

/** Answers left blank must not be among them. */
export function countsOf(answers: readonly CountedAnswer[]): Counts {
  const days = new Map<string, DayCount>();
  const topics = new Map<string, TopicCount>();
  for (const { learnerId, day, type, pointId, correct } of answers) {
    const ofDay = entry(days, `${learnerId} ${day}`, () => ({ learnerId, day, answered: 0, right: 0 }));
    ofDay.answered++;
    if (correct) ofDay.right++;
    if (correct === null) continue;
    const topic = entry(topics, `${learnerId} ${type} ${pointId}`, () => ({
      ...{ learnerId, type, pointId: pointId ?? 0, right: 0, wrong: 0 },
    }));
    if (correct) topic.right++;
    else topic.wrong++;
  }
  return { days: [...days.values()], topics: [...topics.values()] };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
