/** Templates of the demonstration, which the simulated WeChat knows as well. */
import type { Knex } from 'knex';
import type { Kind } from '../../api/domain/messages/kinds.ts';
import type { TemplateField } from '../../api/domain/messages/templateFields.ts';

interface DemoTemplate {
  templateId: string;
  /** Its fields are the same for every kind that uses it. */
  uses: readonly { kind: Kind; fields: readonly TemplateField[] }[];
}

const from = (key: string, param: string): TemplateField => ({ key, param, text: '' });
const fixed = (key: string, text: string): TemplateField => ({ key, param: null, text });

export const DEMO_TEMPLATES: readonly DemoTemplate[] = [
  {
    templateId: 'demo-registration-result-0000000000000000000',
    uses: [
      {
        kind: 'registrationApproved',
        fields: [from('thing1', 'exam'), fixed('phrase2', '已通过'), fixed('thing3', '请按时参加考试')],
      },
      {
        kind: 'registrationRejected',
        fields: [from('thing1', 'exam'), fixed('phrase2', '未通过'), from('thing3', 'reason')],
      },
    ],
  },
  {
    templateId: 'demo-exam-reminder-0000000000000000000000000',
    uses: [
      {
        kind: 'examReminder',
        fields: [
          from('thing1', 'exam'),
          from('time2', 'startsAt'),
          fixed('thing3', '请带好证件，提前到达考点'),
        ],
      },
      {
        kind: 'examMoved',
        fields: [
          from('thing1', 'exam'),
          from('time2', 'startsAt'),
          fixed('thing3', '考试时间有变动，请重新安排'),
        ],
      },
    ],
  },
  {
    templateId: 'demo-refund-arrived-000000000000000000000000',
    uses: [
      {
        kind: 'orderRefunded',
        fields: [from('thing1', 'product'), from('amount2', 'amount'), from('time3', 'refundedAt')],
      },
    ],
  },
];

export async function seedWechatTemplates(trx: Knex.Transaction): Promise<void> {
  const rows = DEMO_TEMPLATES.flatMap(({ templateId, uses }) =>
    uses.map(({ kind, fields }) => ({ kind, template_id: templateId, fields: JSON.stringify(fields) })),
  );
  await trx('wechat_templates').insert(rows);
}
