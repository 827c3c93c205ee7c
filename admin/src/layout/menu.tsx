/** The side menu: the groups that resources name, with the hand-made screens where they belong. */
import {
  AccountBookOutlined,
  AppstoreOutlined,
  BookOutlined,
  HomeOutlined,
  LineChartOutlined,
  NotificationOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Meta } from '../../../api/rest/metaTypes.ts';
import { opens } from '../handMade.ts';

interface Entry {
  path: string;
  label: string;
}

/** A first guess by word; a group that nobody thought of gets the neutral icon. */
const ICONS: [RegExp, ReactNode][] = [
  [/订单|财务/, <AccountBookOutlined key="money" />],
  [/资料/, <ReadOutlined key="materials" />],
  [/考试|设置/, <ScheduleOutlined key="exam" />],
  [/题库|试题|试卷/, <BookOutlined key="bank" />],
  [/内容|运营|公告/, <NotificationOutlined key="content" />],
  [/成绩|统计|训练/, <LineChartOutlined key="results" />],
  [/学员|用户|人员/, <TeamOutlined key="people" />],
  [/系统|权限|账号/, <SafetyCertificateOutlined key="system" />],
];

const iconOf = (group: string): ReactNode =>
  ICONS.find(([pattern]) => pattern.test(group))?.[1] ?? <AppstoreOutlined />;

/** Screens made by hand stand beside the resource that they work on, for who may do that. */
const BESIDE: Readonly<Record<string, Entry[]>> = {
  banks: [
    { path: '/imports', label: '题库导入' },
    { path: '/duplicates', label: '查重' },
  ],
  learners: [{ path: '/learner-imports', label: '学员导入' }],
  'knowledge-points': [{ path: '/knowledge-tree', label: '鉴定点体系' }],
  attempts: [{ path: '/results', label: '成绩与统计' }],
};
/** Those that work on no resource of their own. */
const APART: readonly (Entry & { group: string })[] = [
  { group: '学员', path: '/grading', label: '主观题评分' },
  { group: '订单财务', path: '/months', label: '月度报表与结账' },
];
/** A screen made by hand lists it. */
const LISTED_BESIDE = ['attempts'];

export function menuGroups(meta: Meta): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  const add = (group: string, { path, label }: Entry) =>
    groups.set(group, [...(groups.get(group) ?? []), { path, label }]);
  for (const { name, label, menu, actions } of meta.resources) {
    for (const entry of BESIDE[name] ?? []) if (opens(entry.path, meta)) add(menu, entry);
    if (menu && actions.includes('list') && !LISTED_BESIDE.includes(name))
      add(menu, { path: `/${name}`, label });
  }
  for (const entry of APART) if (opens(entry.path, meta)) add(entry.group, entry);
  return groups;
}

export function menuItems(meta: Meta): MenuProps['items'] {
  const groups = [...menuGroups(meta)].map(([group, entries]) => ({
    key: group,
    label: group,
    icon: iconOf(group),
    children: entries.map(({ path, label }) => ({ key: path, label: <Link to={path}>{label}</Link> })),
  }));
  return [{ key: '/', icon: <HomeOutlined />, label: <Link to="/">首页</Link> }, ...groups];
}

/** The menu entry that a path belongs to: `/banks/3/edit` is under `/banks`. */
export const selectedKey = (pathname: string): string => `/${pathname.split('/')[1] ?? ''}`;
