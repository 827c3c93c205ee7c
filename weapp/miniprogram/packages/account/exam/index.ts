import { date } from '../../../models/clock';
import { chooseExam, refreshProfile } from '../../../services/account';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { type Catalogue, readCatalogue } from '../../../services/catalogue';
import { PAGES } from '../../../services/jump';
import { askToSubscribe, prepareAsking } from '../../../services/subscriptions';
import type { LearnerProfile } from '../../../typings/contracts';

/** What a picker has to know of a row. */
interface Choice {
  id: number;
  name: string;
}

type Name = 'plan' | 'occupation' | 'level' | 'place';
interface Field {
  name: Name;
  label: string;
  icon: string;
  choices: Choice[];
  /** Position in `choices`; -1: not chosen. */
  at: number;
}

Page({
  data: {
    loading: true,
    error: '',
    first: false,
    busy: false,
    asked: false,
    fields: [] as Field[],
    /** Whether the exam may be changed, and what the rules say of it; null: none is chosen yet. */
    change: null as LearnerProfile['examChange'],
    reason: '',
  },

  onLoad(query: { first?: string }) {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    this.setData({ first: query.first === '1' });
    void this.load();
    void prepareAsking();
  },

  async load() {
    this.setData({ loading: true, error: '' });
    try {
      const [catalogue, { examChange }] = await Promise.all([readCatalogue(), refreshProfile()]);
      this.setData({ loading: false, fields: fieldsOf(catalogue), change: examChange });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onPick(event: WechatMiniprogram.PickerChange) {
    const row = Number(event.currentTarget.dataset.row);
    this.setData({ [`fields[${row}].at`]: Number(event.detail.value) });
  },
  onReason(event: WechatMiniprogram.Input) {
    this.setData({ reason: event.detail.value.trim() });
  },
  async onSave() {
    const chosen = (name: Name) => {
      const field = this.data.fields.find((row) => row.name === name);
      return field?.choices[field.at]?.id;
    };
    const [examPlanId, occupationId] = [chosen('plan'), chosen('occupation')];
    const [levelId, placeId] = [chosen('level'), chosen('place')];
    if (!examPlanId || !occupationId || !levelId || !placeId) {
      this.setData({ asked: true });
      wx.showToast({ title: '四项都要选择', icon: 'none' });
      return;
    }
    this.setData({ busy: true });
    await askToSubscribe('exam');
    try {
      const { reason } = this.data;
      await chooseExam({ examPlanId, occupationId, levelId, placeId, reason });
      wx.showToast({ title: '已保存', icon: 'success' });
      wx.navigateBack({ fail: () => wx.switchTab({ url: PAGES.home! }) });
    } catch (error) {
      wx.showModal({ title: '没有保存成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
});

/** The four choices with what the learner has chosen before. */
function fieldsOf({ plans, occupations, levels, places }: Catalogue): Field[] {
  const learner = session.learner();
  const field = (
    name: Name,
    label: string,
    icon: string,
    choices: Choice[],
    chosen?: Choice | null,
  ): Field => ({
    name,
    label,
    icon,
    choices,
    at: chosen ? choices.findIndex(({ id }) => id === chosen.id) : -1,
  });
  const dated = plans.map(({ id, name, examStartsAt }) => ({ id, name: `${name}（${date(examStartsAt)}）` }));
  return [
    field('plan', '考试计划', 'calendar', dated, learner?.examPlan),
    field('occupation', '职业（工种）', 'tool', occupations, learner?.occupation),
    field('level', '等级', 'medal', levels, learner?.level),
    field('place', '考点', 'place', places, learner?.place),
  ];
}
