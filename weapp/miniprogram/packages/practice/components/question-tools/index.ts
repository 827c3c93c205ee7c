import { noteOf } from '../../../../models/kept';
import { plainText } from '../../../../models/markedText';
import { REPORT_KINDS } from '../../../../models/report';
import { kept, reportQuestion, toggleFavourite, watchKept, writeNote } from '../../../../services/kept';

/** What a learner can do with any question: keep it, write a note to it, report an error in it. */
Component({
  properties: {
    questionId: { type: Number, value: 0 },
    /** Marked text; a report that waits is known again by it. */
    stem: { type: String, value: '' },
  },
  data: {
    favourite: false,
    note: '',
    sheet: '' as '' | 'note' | 'report',
    kinds: REPORT_KINDS,
    kind: REPORT_KINDS[0]!.kind,
    text: '',
  },
  observers: {
    questionId() {
      this.show();
    },
  },
  lifetimes: {
    attached() {
      this.stop = watchKept(() => this.show());
      this.show();
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop: () => {},
    show() {
      const { questionId } = this.data;
      const all = kept();
      this.setData({ favourite: all.questions.includes(questionId), note: noteOf(all, questionId) });
    },
    onFavourite() {
      toggleFavourite('questions', this.data.questionId);
      wx.showToast({ title: this.data.favourite ? '已收藏' : '已取消收藏', icon: 'none' });
    },
    onNote() {
      this.setData({ sheet: 'note', text: this.data.note });
    },
    onReport() {
      this.setData({ sheet: 'report', text: '' });
    },
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.setData({ sheet: '' });
    },
    onText(event: WechatMiniprogram.Input) {
      this.data.text = event.detail.value;
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      this.setData({ kind: event.currentTarget.dataset.kind, text: this.data.text });
    },
    onSaveNote() {
      writeNote(this.data.questionId, this.data.text.trim());
      this.setData({ sheet: '' });
    },
    onSendReport() {
      const { questionId, stem, kind, text } = this.data;
      reportQuestion({ questionId, kind, text: text.trim() }, plainText(stem));
      this.setData({ sheet: '' });
      wx.showToast({ title: '已记下，答复见“我的报错”', icon: 'none', duration: 2500 });
    },
  },
});
