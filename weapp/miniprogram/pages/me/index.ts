import { dateTime } from '../../models/clock';
import { refreshProfile, signOut } from '../../services/account';
import { session } from '../../services/api';
import { go, PAGES } from '../../services/jump';
import { savedAttempts } from '../../services/sync';
import type { LearnerProfile } from '../../typings/contracts';

interface Fact {
  icon: string;
  label: string;
  value: string;
}

Page({
  data: { learner: null as LearnerProfile | null, facts: [] as Fact[] },

  onShow() {
    this.showLearner();
    if (!session.token()) return;
    // Offline, what the phone knows is shown; an expired login shows as logged out.
    void refreshProfile()
      .catch(() => undefined)
      .then(() => this.showLearner());
  },
  showLearner() {
    const learner = session.learner() ?? null;
    this.setData({ learner, facts: learner ? factsOf(learner) : [] });
  },

  onPage(event: WechatMiniprogram.TouchEvent) {
    const page = String(event.currentTarget.dataset.page);
    go(PAGES[this.data.learner ? page : 'login']!);
  },
  onAgreements() {
    go(PAGES.agreements!);
  },
  async onSignOut() {
    const unsent = savedAttempts().unsent().length;
    const { confirm } = await wx.showModal({
      title: '退出登录',
      content: unsent
        ? '还有答案没有上传。它们会留在这部手机里，用同一手机号登录后继续上传。确定退出吗？'
        : '退出后，错题和成绩仍为您保存在云端。',
      confirmText: '退出',
    });
    if (!confirm) return;
    await signOut();
    this.showLearner();
  },
});

function factsOf(learner: LearnerProfile): Fact[] {
  const { examPlan, occupation, level, place } = learner;
  const missing = '未选择';
  return [
    { icon: 'calendar', label: '考试计划', value: examPlan?.name ?? missing },
    { icon: 'timer', label: '考试时间', value: examPlan ? dateTime(examPlan.examStartsAt) : missing },
    { icon: 'tool', label: '职业（工种）', value: occupation?.name ?? missing },
    { icon: 'medal', label: '等级', value: level?.name ?? missing },
    { icon: 'place', label: '考点', value: place?.name ?? missing },
  ];
}
