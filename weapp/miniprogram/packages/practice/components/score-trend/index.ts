import { type TrendChart, type TrendPoint, trendChart } from '../../../../models/trend';

/** Shapes cut out of a colour of the page, so that they follow day and night. */
interface Layer {
  name: 'line' | 'pass-line' | 'passed' | 'failed' | 'others';
  style: string;
}

/** Below that many pixels four dates would touch. */
const NARROW = 360;

/** Scores over real time, with the pass line. */
Component({
  properties: { points: { type: Array, value: [] as TrendPoint[] } },
  data: {
    layers: [] as Layer[],
    ticks: [] as TrendChart['ticks'],
    passLabel: '',
    lineLabel: '',
    hasFailed: false,
    hasOthers: false,
    spoken: '',
  },
  observers: {
    points(points: TrendPoint[]) {
      const narrow = wx.getWindowInfo().windowWidth < NARROW;
      const chart = trendChart(points, narrow ? 3 : 4);
      const { ticks, passLabel, lineLabel, failed, others } = chart;
      const dot = points.length > 100 ? 3.5 : points.length > 30 ? 5 : 8;
      const layers: Layer[] = [
        { name: 'pass-line' as const, style: shape(chart.passLine, 1.5, '4 3') },
        { name: 'line' as const, style: shape(chart.line, 2) },
        { name: 'others' as const, style: shape(others, dot) },
        { name: 'failed' as const, style: shape(failed, dot) },
        { name: 'passed' as const, style: shape(chart.passed, dot) },
      ].filter(({ style }) => style);
      const last = points[points.length - 1];
      this.setData({
        layers,
        ticks,
        passLabel,
        lineLabel,
        hasFailed: failed !== '',
        hasOthers: others !== '',
        spoken: last
          ? `成绩走势，共 ${points.length} 次，最近一次得分率 ${Math.round(last.share * 100)}%，${passLabel}`
          : '',
      });
    },
  },
});

/** Widths in pixels, whatever the chart is stretched to. */
function shape(path: string, width: number, dashes = ''): string {
  if (!path) return '';
  const stroke = `fill="none" stroke="black" stroke-width="${width}" stroke-linecap="${dashes ? 'butt' : 'round'}" stroke-linejoin="round" stroke-dasharray="${dashes || 'none'}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none"><path vector-effect="non-scaling-stroke" ${stroke} d="${path}"/></svg>`;
  const url = `url('data:image/svg+xml,${encodeURIComponent(svg)}')`;
  return `-webkit-mask-image:${url};mask-image:${url}`;
}
