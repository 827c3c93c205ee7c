/** Valid rows of every resource, made from its definition, for suites that run over all of them. */
import type { Deps } from '../deps.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { crud, type Field, type Resource } from '../rest/define.ts';
import type { Client } from './client.ts';
import { insertRow } from './domainRows.ts';
import { makeFile, makePhone, PASSWORD, PRACTICAL_TASKS, unique } from './factories.ts';

export type Body = Record<string, unknown>;

/** What the kind alone does not tell. */
const BY_WIDGET: Record<string, unknown> = {
  options: [
    { key: 'A', text: '验电' },
    { key: 'B', text: '放电' },
  ],
  answer: { keys: ['B'] },
  sections: [{ type: 'single', count: 10, score: 1 }],
  distribution: { byKnowledgePoint: false, byDifficulty: null },
  practicalTasks: PRACTICAL_TASKS,
  registrationFields: [],
  materials: [],
  products: [],
  templateFields: [{ key: 'thing1', param: 'exam', text: '' }],
};
const BY_FIELD: Record<string, () => unknown> = {
  'learners.phone': makePhone,
  'learners.name': () => '李四',
  'classes.endsOn': () => '2099-01-02',
  'staff.username': () => unique('user').replace('-', '.').slice(0, 30),
  'staff.password': () => PASSWORD,
  'blueprints.passScore': () => 6,
  // Nothing is in the sample version to publish.
  'papers.published': () => false,
  // Its document has still to be drawn.
  'materials.published': () => false,
  'registration-forms.closesAt': () => '2099-01-02T00:00:00.000Z',
  'coupons.percent': () => null,
  'coupons.code': () => null,
  'coupons.endsAt': () => '2099-01-02T00:00:00.000Z',
  'products.endsAt': () => '2099-01-02T00:00:00.000Z',
  'wechat-templates.templateId': () => unique('template-of-a-test').padEnd(43, '0'),
  'exam-plans.examEndsAt': () => '2099-01-02T00:00:00.000Z',
};

/** Relations to a row that only one may have. */
const OF_ONE = new Set(['registration-forms.examPlanId']);

export interface Samples {
  /** A body that creating accepts. */
  body(resource: Resource): Promise<Body>;
  /** Id of a row that exists; the same for each call. */
  id(name: string): Promise<number>;
  /** Creates another row. */
  create(resource: Resource, change?: Body): Promise<number>;
}

export function createSamples(catalogue: Catalogue, superClient: Client, deps: Deps): Samples {
  const ids = new Map<string, Promise<number>>();
  let fileId: string | undefined;

  const value = async (resource: Resource, name: string, field: Field): Promise<unknown> => {
    const own = BY_FIELD[`${resource.name}.${name}`];
    if (own) return own();
    switch (field.kind) {
      case 'relation':
        if (OF_ONE.has(`${resource.name}.${name}`)) return samples.create(catalogue.get(field.resource!));
        // A parent of the same kind would be made without end.
        return field.resource === resource.name ? undefined : samples.id(field.resource!);
      case 'image':
        fileId ??= await makeFile(deps);
        return fileId;
      case 'structured':
        return BY_WIDGET[field.widget!];
      case 'choice':
        return Object.keys(field.choices!)[0];
      case 'boolean':
        return true;
      case 'integer':
      case 'decimal':
        return Math.max(field.min ?? 0, 1);
      case 'instant':
        return '2099-01-01T00:00:00.000Z';
      case 'date':
        return '2099-01-01';
      default:
        return unique('样例').slice(0, field.max ?? 200);
    }
  };

  const samples: Samples = {
    async body(resource) {
      const entries = await Promise.all(
        Object.entries(resource.fields)
          .filter(([, field]) => !field.readOnly && !(field.optional && field.kind === 'instant'))
          .map(async ([name, field]) => [name, await value(resource, name, field)] as const),
      );
      return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
    },
    id(name) {
      let id = ids.get(name);
      if (!id) {
        id = samples.create(catalogue.get(name));
        ids.set(name, id);
      }
      return id;
    },
    async create(resource, change = {}) {
      if (!(resource.actions ?? crud).includes('create'))
        return insertRow(resource, samples, { ...deps, catalogue });
      const body = { ...(await samples.body(resource)), ...change };
      const reply = await superClient.post(`/api/staff/${resource.name}`, body);
      if (reply.status !== 201) throw new Error(`${resource.name}: ${JSON.stringify(reply.body)}`);
      return reply.body.data.id;
    },
  };
  return samples;
}
