import { date, dateTime, duration } from '../../../models/clock';
import { summaryOf, type TaskSummary } from '../../../models/practicalRun';
import { session } from '../../../services/api';
import { failure } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { watchOutbox } from '../../../services/outbox';
import { isRunWaiting, readPracticalRuns, readRun } from '../../../services/practical';

interface Past {
  id: number;
  day: string;
  score: number;
  passed: boolean;
}

/** As many as stand side by side on a phone. */
const TREND = 8;
const UNFINISHED = '这次练习已在另一台手机上继续，还没有完成；打开“实操考核”可以在本机接着练';

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    title: '',
    total: 0,
    passed: false,
    vetoed: false,
    passScore: 0,
    time: '',
    used: '',
    summaries: [] as TaskSummary[],
    /** The server does not have it yet. */
    waiting: false,
    /** Of this paper, the oldest first. */
    past: [] as Past[],
  },
  id: 0,
  paperId: 0,
  stopWatching: () => {},

  onLoad(query: { id?: string }) {
    this.id = Number(query.id);
    this.stopWatching = watchOutbox(() => this.showWaiting());
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  onUnload() {
    this.stopWatching();
  },
  async load() {
    try {
      const run = await readRun(this.id);
      const { view, finishedAt, usedMs } = run;
      if (!finishedAt) return this.showUnfinished();
      const { total, passed, vetoed, summaries } = summaryOf(run);
      this.paperId = view.paperId;
      this.setData({
        loading: false,
        error: '',
        title: view.title,
        passScore: view.content.passScore,
        time: dateTime(finishedAt ?? view.startedAt),
        used: duration(usedMs),
        ...{ total, passed, vetoed, summaries },
        waiting: isRunWaiting(this.id),
      });
      await this.loadPast();
    } catch (error) {
      this.setData(failure(error));
    }
  },
  /** It goes on on another phone: what was finished on this one did not count. */
  showUnfinished() {
    this.setData({ loading: false, offline: false, waiting: false, error: UNFINISHED });
  },
  /** Without a network the result stands without it. */
  async loadPast() {
    const runs = await readPracticalRuns(1, this.paperId).catch(() => undefined);
    const past = runs?.data.slice(0, TREND).reverse() ?? [];
    this.setData({
      past: past.map(({ id, score, passed, finishedAt }) => ({
        id,
        score,
        passed,
        day: date(finishedAt).slice(5),
      })),
    });
  },
  showWaiting() {
    if (!this.paperId) return;
    const waiting = isRunWaiting(this.id);
    const sent = this.data.waiting && !waiting;
    this.setData({ waiting });
    // As the server has it, or what it refused.
    if (sent) void this.load();
  },

  onAgain() {
    wx.redirectTo({ url: PAGES.practical! });
  },
  onScores() {
    wx.redirectTo({ url: PAGES.progress! });
  },
});
