import { blankNumbers, type CardSection, cardSections } from '../../../models/answerCard';
import { givenUp, verdictsOf } from '../../../models/practice';
import { type Reading, readingOf, TEXT_SIZES } from '../../../models/reading';
import { answerKind, isBlank } from '../../../models/response';
import { stillToCome } from '../../../models/stillToCome';
import { type Point, pointOf, swipe } from '../../../models/swipe';
import { mustAgree } from '../../../services/agreements';
import { network, session } from '../../../services/api';
import { ApiError, isClosed, isPassing, messageOf } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { refreshKept } from '../../../services/kept';
import { holdPictures } from '../../../services/pictures';
import { refreshPaper, savedAttempts, syncOf, takePaper } from '../../../services/sync';
import { type AnswerSync, DROPPED, TAKEN_OVER } from '../../../stores/answerSync';
import type { Place, SavedPaper } from '../../../stores/savedAttempts';
import type { PaperItem, ResponseValue } from '../../../typings/contracts';
import { asksToHandIn } from './asksToHandIn';
import { keepReading, savedReading, showBar } from './reading';
import { SYNC_TEXT } from './syncText';
import { ASK_MS, ASK_WHEN_OVER_MS, CLOCK_SLACK_MS, type Timing, timing } from './timing';

Page({
  data: {
    loading: true,
    error: '',
    attempt: 0,
    title: '',
    total: 0,
    index: 0,
    /** The current question in a list of one, so that changing it plays the entrance. */
    shown: [] as PaperItem[],
    response: null as ResponseValue | null,
    direction: 'from-right',
    answered: 0,
    marked: false,
    /** Its questions have come with their keys: each answer is explained at once. */
    practice: false,
    explained: false,
    clock: '',
    clockLabel: '用时' as Timing['clockLabel'],
    hurry: false,
    syncText: SYNC_TEXT.saved,
    cardOpen: false,
    sections: [] as CardSection[],
    readingOpen: false,
    reading: readingOf(undefined),
    textStyle: '',
    /** Handed in, but not yet at the server. */
    handingIn: false,
    /** The last try did not get through; another follows by itself. */
    retrying: false,
    online: true,
    stillToCome: stillToCome(true),
    /** Another phone goes on with this exam. */
    takenOver: false,
  },
  attemptId: 0,
  paper: null as SavedPaper | null,
  sync: null as AnswerSync | null,
  touch: { x: 0, y: 0 } as Point,
  ticker: 0,
  /** The paper has been handed in by the clock; a refusal does not start it again. */
  timeIsUp: false,
  stopWatching: [] as (() => void)[],

  onLoad(query: { id?: string }) {
    this.attemptId = Number(query.id);
    this.stopWatching = [];
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    if (mustAgree()) return;
    this.showOnline(network.online());
    this.showReading(savedReading());
    const watched = network.watch((online) => this.onNetwork(online));
    this.stopWatching.push(() => void watched());
    const saved = savedAttempts().paper(this.attemptId);
    if (saved) this.begin(saved);
    void this.refresh();
    void refreshKept().catch(() => undefined);
  },
  showOnline(online: boolean) {
    this.setData({ online, stillToCome: stillToCome(online) });
  },
  onNetwork(online: boolean) {
    this.showOnline(online);
    // Meanwhile another phone may have gone on with the exam.
    if (online && this.paper?.view.mode === 'exam') void this.refresh();
  },
  onShow() {
    clearInterval(this.ticker);
    this.ticker = setInterval(() => this.tick(), 1000);
    void this.sync?.flush();
    void this.sync?.ask();
  },
  onHide() {
    clearInterval(this.ticker);
    void this.sync?.flush();
  },
  onUnload() {
    clearInterval(this.ticker);
    for (const stop of this.stopWatching) stop();
    void this.sync?.flush();
  },

  async refresh() {
    try {
      const paper = await refreshPaper(this.attemptId);
      if (paper.view.state === 'submitted') return this.toResult();
      this.begin(paper);
    } catch (error) {
      if (error instanceof ApiError && error.code === TAKEN_OVER) return this.leaveToOther();
      // A paper that is on the phone can be answered whether or not the server answers.
      if (this.paper && isPassing(error)) return;
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  begin(paper: SavedPaper) {
    this.paper = paper;
    if (!this.sync) {
      this.sync = syncOf(this.attemptId);
      this.stopWatching.push(
        this.sync.watch({
          onStatus: (status) =>
            this.setData({
              syncText: SYNC_TEXT[status],
              retrying: status === 'retrying',
              handingIn: this.sync?.current().submitRequested ?? false,
            }),
          onSubmitted: () => this.toResult(),
          onServerTime: (instant) => this.setClock(Date.parse(instant)),
          onError: (error) => this.explain(error),
        }),
      );
    }
    const { id, rules, items } = paper.view;
    const practice = items[0]?.answer !== undefined;
    this.setData({
      ...{ loading: false, error: '', attempt: id, title: rules.title, total: items.length, practice },
    });
    void holdPictures(items);
    wx.setNavigationBarTitle({ title: rules.title });
    this.show(paper.index);
    this.tick();
  },

  show(index: number) {
    const { items } = this.paper!.view;
    const item = items[index];
    if (!item) return;
    this.setData({
      index,
      direction: index < this.data.index ? 'from-left' : 'from-right',
      shown: [item],
      response: this.sync!.current().answers[item.id]?.response ?? null,
      marked: this.paper!.marked.includes(item.id),
      explained: this.paper!.explained.includes(item.id),
    });
    this.count();
    this.keepPlace({ index });
  },
  count() {
    const { items } = this.paper!.view;
    this.setData({ answered: items.length - blankNumbers(items, this.sync!.current().answers).length });
  },
  keepPlace(place: Partial<Place> | Pick<SavedPaper, 'clockOffset'>) {
    this.paper = { ...this.paper!, ...place };
    savedAttempts().keepPaper(this.paper);
  },

  onAnswer(event: WechatMiniprogram.CustomEvent<{ itemId: number; response: ResponseValue }>) {
    const { itemId, response } = event.detail;
    const item = this.data.shown[0];
    if (!item || this.data.handingIn) return;
    const before = this.sync!.current().answers[itemId]?.response;
    // What he says of himself having seen the key counts, also where he had written nothing before.
    this.sync!.record(itemId, response, this.paper!.explained.includes(itemId) || undefined);
    if (isBlank(before) !== isBlank(response)) this.count();
    // Typed text is on the screen already; only choices have to be drawn.
    const kind = answerKind(item.type);
    if (kind === 'choose' || kind === 'judge' || this.data.explained) this.setData({ response });
  },
  onExplain(event: WechatMiniprogram.CustomEvent<{ itemId: number }>) {
    const { itemId } = event.detail;
    const { type } = this.data.shown[0]!;
    this.sync!.explain(itemId, givenUp(type, this.sync!.current().answers[itemId]?.response));
    this.count();
    this.keepPlace({ explained: [...this.paper!.explained, itemId] });
    this.setData({ explained: true, response: this.sync!.current().answers[itemId]?.response ?? null });
  },
  onPrevious() {
    if (this.data.index > 0) this.show(this.data.index - 1);
    else wx.showToast({ title: '已经是第一题', icon: 'none' });
  },
  onNext() {
    if (this.data.index < this.data.total - 1) this.show(this.data.index + 1);
    else this.onCard();
  },
  onTouchStart(event: WechatMiniprogram.TouchEvent) {
    this.touch = pointOf(event);
  },
  onTouchEnd(event: WechatMiniprogram.TouchEvent) {
    const direction = swipe(this.touch, pointOf(event));
    if (direction === 'next') this.onNext();
    if (direction === 'previous') this.onPrevious();
  },
  onMark() {
    const id = this.data.shown[0]!.id;
    const marked = this.data.marked
      ? this.paper!.marked.filter((other) => other !== id)
      : [...this.paper!.marked, id];
    this.keepPlace({ marked });
    this.setData({ marked: !this.data.marked });
  },
  onCard() {
    const { view, marked, explained } = this.paper!;
    const { answers } = this.sync!.current();
    const verdicts = verdictsOf(view.items, answers, explained);
    this.setData({ cardOpen: true, sections: cardSections(view.items, answers, marked, verdicts) });
  },
  onCardClose() {
    this.setData({ cardOpen: false });
  },
  onCell(event: WechatMiniprogram.CustomEvent<{ number: number }>) {
    this.setData({ cardOpen: false });
    this.show(event.detail.number - 1);
  },
  onReadingOpen() {
    this.setData({ readingOpen: true });
  },
  onReadingClose() {
    this.setData({ readingOpen: false });
  },
  onReading(event: WechatMiniprogram.CustomEvent<Reading>) {
    keepReading(event.detail);
    this.showReading(event.detail);
  },
  showReading(reading: Reading) {
    if (reading.light !== this.data.reading.light) showBar(reading.light);
    this.setData({ reading, textStyle: TEXT_SIZES[reading.size]?.style ?? '' });
  },

  async onSubmit() {
    this.setData({ cardOpen: false });
    const blanks = blankNumbers(this.paper!.view.items, this.sync!.current().answers);
    if (await asksToHandIn(blanks)) this.handIn();
  },
  handIn() {
    this.setData({ handingIn: true });
    void this.sync!.submit();
  },
  onRetrySubmit() {
    void this.sync!.flush();
  },
  onGoOn() {
    this.sync!.cancelSubmit();
    this.setData({ handingIn: false });
  },
  toResult() {
    wx.redirectTo({ url: `/packages/practice/result/index?id=${this.attemptId}` });
  },
  leaveToOther() {
    this.setData({ loading: false, takenOver: true, cardOpen: false, handingIn: false });
    // What this phone still had queued is kept too.
    void this.sync?.flush();
  },
  async onTakeBack() {
    try {
      const paper = await takePaper(this.attemptId);
      if (paper.view.state === 'submitted') return this.toResult();
      this.setData({ takenOver: false });
      this.begin(paper);
    } catch (error) {
      wx.showModal({ title: '没有接回考试', content: messageOf(error), showCancel: false });
    }
  },
  async explain(error: unknown) {
    this.setData({ handingIn: false });
    const code = error instanceof ApiError ? error.code : '';
    if (code === TAKEN_OVER && !this.data.takenOver) this.leaveToOther();
    if (code === TAKEN_OVER) return;
    if (error instanceof ApiError && error.status === 401) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    if (code === DROPPED) return this.setData({ error: messageOf(error) });
    await wx.showModal({ title: '提示', content: messageOf(error), showCancel: false });
    if (isClosed(error)) this.toResult();
  },

  tick() {
    if (!this.paper) return;
    const { over, ...shown } = timing(this.paper.view, Date.now() + this.paper.clockOffset);
    this.setData(shown);
    // The phone's clock may have been changed: what time it is, the server says.
    void this.sync?.ask(over && !this.timeIsUp ? ASK_WHEN_OVER_MS : ASK_MS);
  },
  /** @param now by the server's clock */
  setClock(now: number) {
    const clockOffset = now - Date.now();
    if (Math.abs(clockOffset - this.paper!.clockOffset) > CLOCK_SLACK_MS) this.keepPlace({ clockOffset });
    if (this.timeIsUp || this.data.takenOver || !timing(this.paper!.view, now).over) return;
    this.timeIsUp = true;
    this.handIn();
  },
});
