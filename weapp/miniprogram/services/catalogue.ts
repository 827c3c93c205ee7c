/** Exam plans, occupations, levels and places to choose from. */
import type { ExamPlan, Level, Occupation, Place } from '../typings/contracts';
import { request } from './api';

const PAGE = 100;

/** Every row: a picker shows them all. */
async function all<T>(resource: string, sort?: string): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const query = { page, pageSize: PAGE, sort };
    const reply = await request<{ data: T[]; total: number }>('GET', resource, { query });
    rows.push(...reply.data);
    if (reply.data.length < PAGE || rows.length >= reply.total) return rows;
  }
}

export interface Catalogue {
  plans: ExamPlan[];
  occupations: Occupation[];
  levels: Level[];
  places: Place[];
}

export async function readCatalogue(): Promise<Catalogue> {
  const [plans, occupations, levels, places] = await Promise.all([
    // The nearest first: it is what most choose, and its training is open.
    all<ExamPlan>('exam-plans', 'examStartsAt'),
    all<Occupation>('occupations'),
    all<Level>('levels'),
    all<Place>('places'),
  ]);
  return { plans, occupations, levels, places };
}
