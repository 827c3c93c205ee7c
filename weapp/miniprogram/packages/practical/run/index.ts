import { duration } from '../../../models/clock';
import {
  isOverTime,
  type Mark,
  paused,
  started,
  summaryOf,
  usedMs,
  withFullMarks,
  withMark,
} from '../../../models/practicalRun';
import { minutesOf, type SheetRow, type Task, unmarkedCount } from '../../../models/practicalScore';
import { platform } from '../../../platform';
import { failure } from '../../../services/apiError';
import { openWeb } from '../../../services/jump';
import { mayTrain } from '../../../services/opening';
import { holdPicturesIn } from '../../../services/pictures';
import { savedRuns, sendRun, takeRun, watchTakeover } from '../../../services/practical';
import { copyText } from '../../../services/privacy';
import type { SavedRun } from '../../../stores/practicalRuns';

type Tab = 'prepare' | 'task' | 'sheet';

interface ShownRow {
  at: number;
  row: SheetRow;
  /** -1: not marked. */
  points: number;
  applies: boolean;
}

const SECOND_MS = 1000;
/** Marks given within this time travel together. */
const GATHER_MS = 2000;

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    title: '',
    preparation: '',
    tab: 'prepare' as Tab,
    tabs: [
      { key: 'prepare', label: '准备单' },
      { key: 'task', label: '试题' },
      { key: 'sheet', label: '评分表' },
    ],
    titles: [] as string[],
    at: 0,
    task: null as Task | null,
    rows: [] as ShownRow[],
    /** What the task and the paper come to so far. */
    points: '',
    total: 0,
    vetoed: false,
    unmarked: 0,
    clock: '',
    minutes: 0,
    running: false,
    begun: false,
    overTime: false,
    /** Another phone goes on with it. */
    takenOver: false,
  },
  run: null as SavedRun | null,
  timer: 0,
  sending: 0,
  stopWatching: () => {},

  onLoad(query: { id?: string }) {
    const id = Number(query.id);
    this.stopWatching = watchTakeover(id, () => this.leaveToOther());
    if (mayTrain()) void this.load(id);
  },
  onShow() {
    if (!this.run) return;
    this.tick();
    // Meanwhile another phone may have gone on with it.
    void this.send();
  },
  onHide() {
    this.rest();
  },
  onUnload() {
    this.rest();
    this.stopWatching();
  },
  onRetry() {
    const { id } = this.options as { id?: string };
    void this.load(Number(id));
  },

  async load(id: number) {
    try {
      const run = await takeRun(id);
      if (run.finishedAt) {
        wx.redirectTo({ url: `/packages/practical/result/index?id=${id}` });
        return;
      }
      this.run = run;
      const { content, title } = run.view;
      void holdPicturesIn(textsOf(run));
      wx.setNavigationBarTitle({ title });
      this.setData({
        loading: false,
        error: '',
        takenOver: false,
        title,
        preparation: content.preparation,
        titles: content.tasks.map((task) => task.title),
        minutes: minutesOf(content.tasks),
        tab: usedMs(run, platform.now()) > 0 ? 'task' : 'prepare',
      });
      this.show();
      this.tick();
    } catch (error) {
      this.setData(failure(error));
    }
  },
  /** Kept on the phone with every tap; the server hears of it soon, and when the learner turns to something else. */
  change(run: SavedRun) {
    this.run = run;
    savedRuns().keep(run);
    this.show();
    clearTimeout(this.sending);
    this.sending = setTimeout(() => void this.send(), GATHER_MS);
  },
  async send() {
    clearTimeout(this.sending);
    if (this.run && !this.run.finishedAt && !this.data.takenOver) await sendRun(this.run);
  },
  leaveToOther() {
    clearTimeout(this.timer);
    clearTimeout(this.sending);
    // What was finished here was not; its marks fill the gaps once this phone goes on with it.
    this.run = { ...paused(this.run!, platform.now()), finishedAt: null };
    savedRuns().keep(this.run);
    this.setData({ takenOver: true });
  },
  show() {
    const run = this.run!;
    const { at } = this.data;
    const { tasks } = run.view.content;
    const { total, vetoed, summaries } = summaryOf(run);
    this.setData({
      task: tasks[at]!,
      rows: tasks[at]!.rows.map((row, place) => {
        const mark = run.marks[at]![place];
        return { at: place, row, points: typeof mark === 'number' ? mark : -1, applies: mark === true };
      }),
      points: summaries[at]!.points,
      total,
      vetoed,
      unmarked: unmarkedCount(tasks, run.marks),
      running: run.runningSince !== null,
    });
  },
  /** Runs while the page is in sight; the time itself goes on without it. */
  tick() {
    clearTimeout(this.timer);
    const run = this.run!;
    const now = platform.now();
    const used = usedMs(run, now);
    this.setData({ clock: duration(used), begun: used > 0, overTime: isOverTime(run, now) });
    if (run.runningSince !== null) this.timer = setTimeout(() => this.tick(), SECOND_MS);
  },
  rest() {
    clearTimeout(this.timer);
    void this.send();
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: event.currentTarget.dataset.tab });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onTask(event: WechatMiniprogram.CustomEvent<{ at: number }>) {
    this.setData({ at: event.detail.at });
    this.show();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onTimer() {
    const now = platform.now();
    const run = this.run!;
    this.change(run.runningSince === null ? started(run, now) : paused(run, now));
    this.tick();
  },
  onBegin() {
    if (this.run!.runningSince === null) this.onTimer();
    this.setData({ tab: 'task' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onToSheet() {
    this.setData({ tab: 'sheet' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onVideo() {
    openWeb(this.data.task!.videoUrl);
  },
  /** WeChat opens registered domains only; the others the learner takes to his browser. */
  onCopyVideo() {
    void copyText(this.data.task!.videoUrl);
  },
  onMark(event: WechatMiniprogram.CustomEvent<{ mark: Mark }>) {
    const place = Number(event.currentTarget.dataset.at);
    this.change(withMark(this.run!, this.data.at, place, event.detail.mark));
  },
  onAllFull() {
    this.change(withFullMarks(this.run!, this.data.at));
  },

  async onFinish() {
    const { unmarked, total } = this.data;
    const { confirm } = await wx.showModal({
      title: '完成评分？',
      content: unmarked
        ? `还有 ${unmarked} 项没有评分，将按 0 分计算。`
        : `自评总分 ${total} 分，完成后不能再改。`,
      confirmText: '完成',
      cancelText: '再看看',
    });
    if (!confirm) return;
    const now = platform.now();
    const run: SavedRun = { ...paused(this.run!, now), finishedAt: new Date(now).toISOString() };
    this.run = run;
    clearTimeout(this.sending);
    savedRuns().keep(run);
    await sendRun(run);
    if (this.data.takenOver) return;
    wx.redirectTo({ url: `/packages/practical/result/index?id=${run.view.id}` });
  },
});

const textsOf = ({ view }: SavedRun): string[] => [
  view.content.preparation,
  ...view.content.tasks.map(({ statement }) => statement),
];
