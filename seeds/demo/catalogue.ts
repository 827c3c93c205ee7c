/** Occupations with their codes in the national occupational classification, levels, plans, places. */
import type { Knex } from 'knex';

const OCCUPATIONS = [
  ['6-31-01-03', '电工'],
  ['4-10-01-05', '养老护理员'],
  ['4-10-01-02', '育婴员'],
  ['4-03-02-01', '中式烹调师'],
  ['6-18-02-04', '焊工'],
  ['4-10-03-01', '美容师'],
] as const;

const LEVELS = [
  ['5', '五级/初级工'],
  ['4', '四级/中级工'],
  ['3', '三级/高级工'],
  ['2', '二级/技师'],
  ['1', '一级/高级技师'],
] as const;

const PLACES = [
  ['示范考点（城东）', '城东区学府路 1 号实训楼'],
  ['示范考点（城西）', '城西区工业路 20 号培训中心'],
  ['示范考点（高新区）', '高新区创新大道 8 号'],
] as const;

/** 鉴定点 of the demo bank: code, name, weight in per cent. */
const KNOWLEDGE_POINTS = [
  ['A-A-001', '安全用电常识', 14],
  ['A-A-002', '触电急救', 10],
  ['A-A-003', '电气火灾', 8],
  ['A-B-001', '直流电路', 12],
  ['A-B-002', '交流电路', 8],
  ['A-B-003', '磁与电磁', 4],
  ['B-A-001', '电工仪表', 10],
  ['B-A-002', '电工工具', 8],
  ['B-B-001', '低压电器', 8],
  ['B-B-002', '室内线路', 8],
  ['B-C-001', '电动机', 6],
  ['B-C-002', '接地与漏电保护', 4],
] as const;

export interface Catalogue {
  occupationId: number;
  levelId: number;
  examPlanId: number;
  placeId: number;
  /** 鉴定点代码 -> id */
  points: Map<string, number>;
}

/** Returns what the demo bank and the demo learner refer to: 电工, 五级, the nearest exam. */
export async function seedCatalogue(trx: Knex.Transaction, now: Date): Promise<Catalogue> {
  const insert = async (table: string, rows: object[]): Promise<number[]> =>
    (await trx(table).insert(rows).returning('id')).map(({ id }) => id);
  const [occupationId = 0] = await insert(
    'occupations',
    OCCUPATIONS.map(([code, name], position) => ({ code, name, position })),
  );
  const [levelId = 0] = await insert(
    'levels',
    LEVELS.map(([code, name], position) => ({ code, name, position })),
  );
  const [placeId = 0] = await insert(
    'places',
    PLACES.map(([name, address], position) => ({ name, address, position })),
  );
  const [examPlanId = 0] = await insert('exam_plans', examPlans(now));
  const pointIds = await insert(
    'knowledge_points',
    KNOWLEDGE_POINTS.map(([code, name, weight]) => ({
      occupation_id: occupationId,
      level_id: levelId,
      code,
      name,
      weight,
    })),
  );
  const points = new Map(KNOWLEDGE_POINTS.map(([code], index) => [code, pointIds[index] ?? 0]));
  return { occupationId, levelId, examPlanId, placeId, points };
}

/** Weekends two, six and ten weeks ahead, 09:00 to 17:00 in China. */
function examPlans(now: Date) {
  return [2, 6, 10].map((weeks) => {
    const day = new Date(now);
    day.setUTCDate(day.getUTCDate() + weeks * 7 + ((6 - day.getUTCDay() + 7) % 7));
    const at = (hour: number) =>
      new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour));
    const name = `${day.getUTCFullYear()} 年 ${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日统一认定`;
    return { name, exam_starts_at: at(1), exam_ends_at: at(9) };
  });
}
