import { dateTime } from '../../../models/clock';
import { plainText } from '../../../models/markedText';
import { kindName, REPORT_STATES } from '../../../models/report';
import { readReports, waitingReports } from '../../../services/kept';
import { keptPage } from '../../../services/keptPage';
import { listOf } from '../../../services/listPage';
import { emptyList } from '../../../stores/growingList';
import type { Reports } from '../../../typings/contracts';

type Report = Reports['data'][number];
interface Row {
  id: number;
  stem: string;
  kindName: string;
  text: string;
  state: Report['state'];
  stateName: string;
  /** Of staff; what the state says where they have written nothing. */
  reply: string;
  time: string;
}
interface WaitingRow {
  key: string;
  stem: string;
  kindName: string;
  text: string;
}

Page({
  ...keptPage,
  data: { ...emptyList<Row>(), waiting: [] as WaitingRow[] },

  onLoad() {
    this.list = listOf<Row>(this, async (page) => {
      const { data, total } = await readReports(page);
      return { data: data.map(rowOf), total };
    });
    this.follow(() => this.showWaiting());
    this.showWaiting();
  },
  /** One that is sent meanwhile has gone from here to the list. */
  showWaiting() {
    const waiting = waitingReports().map((report) => ({
      key: report.key,
      stem: report.stem,
      kindName: kindName(report.kind),
      text: report.text,
    }));
    const sent = waiting.length < this.data.waiting.length;
    this.setData({ waiting });
    if (sent) void this.load();
  },
});

const rowOf = ({ id, stem, kind, text, state, reply, createdAt }: Report): Row => ({
  id,
  stem: plainText(stem),
  kindName: kindName(kind),
  text,
  state,
  stateName: REPORT_STATES[state].name,
  reply: reply || REPORT_STATES[state].text,
  time: dateTime(createdAt),
});
