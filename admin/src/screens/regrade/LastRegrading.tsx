import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { request } from '../../http/request.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';

interface Regrading {
  id: number;
  reason: string;
  state: 'running' | 'settling' | 'done';
  total: number;
  done: number;
  changed: number;
  nowPassed: number;
  noLongerPassed: number;
  createdAt: string;
}

const LOOK_MS = 1_000;

/** How the latest correction of this question fares; it goes on when nobody looks. */
export function LastRegrading({ questionId, onDone }: { questionId: number; onDone(): void }) {
  const { data } = useQuery({
    queryKey: ['regradings', 'last', questionId],
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'done' ? LOOK_MS : false),
    queryFn: async () => {
      const query = `filter[questionId][eq]=${questionId}&sort=-id&pageSize=1`;
      return (await request<{ data: Regrading[] }>('GET', `/regradings?${query}`)).data[0] ?? null;
    },
  });
  const before = useRef(data?.state);
  useEffect(() => {
    if (before.current === 'running' && data && data.state !== 'running') onDone();
    before.current = data?.state;
  }, [data, onDone]);
  if (!data) return null;
  const { id, reason, state, total, done, changed, nowPassed, noLongerPassed, createdAt } = data;
  const running = state === 'running';
  return (
    <Alert
      type={running ? 'info' : 'success'}
      showIcon
      message={running ? '正在重新评分，可以离开这个页面' : '重新评分已完成'}
      action={<Link to={`/regradings/${id}`}>查看记录</Link>}
      description={
        <>
          {running && <Progress percent={Math.floor((done / Math.max(1, total)) * 100)} />}
          {dayjs(createdAt).format(MINUTE)} 更正（{reason}）：已重评 {done} 份答卷，{changed} 份成绩有变化，
          {nowPassed} 份变为及格，{noLongerPassed} 份不再及格。
          {state === 'settling' && '正在核对更正前后一分钟内交的答卷。'}
        </>
      }
    />
  );
}
