import { Card, Progress, Table, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import type { GradingPaper } from '../../../../api/domain/grading/contract.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { CopyView } from './CopyView.tsx';
import { usePapers } from './useGrading.ts';

/** 主观题评分: the papers that wait, and one answer after the other of the paper chosen. */
export default function GradingScreen() {
  const [params] = useSearchParams();
  const title = params.get('title');
  const { data, isPending } = usePapers();
  if (title === null)
    return (
      <>
        <PageHead title="主观题评分" sub="评分时不显示学员姓名；可随时离开，回来从没评完的地方继续" />
        <Card styles={{ body: { padding: 0 } }}>
          <Papers papers={data ?? []} loading={isPending} />
        </Card>
      </>
    );
  const paper = data?.find((one) => one.title === title);
  return (
    <>
      <PageHead title={title} sub={paper && standing(paper)} back="/grading" />
      <CopyView key={title} title={title} />
    </>
  );
}

const standing = ({ waiting, disputed, done, mine }: GradingPaper): string =>
  `待评 ${waiting} 份${disputed > 0 ? `（其中 ${disputed} 份待裁定）` : ''}，已评 ${done} 份，我评过 ${mine} 份`;

function Papers({ papers, loading }: { papers: GradingPaper[]; loading: boolean }) {
  return (
    <Table<GradingPaper>
      className="flush-table"
      rowKey="title"
      loading={loading}
      dataSource={papers}
      pagination={false}
      locale={{
        emptyText: '没有需要评分的答卷。在组卷规则或试卷里设置“主观题评分”后，学员交卷就会出现在这里',
      }}
      columns={[
        { title: '试卷', dataIndex: 'title' },
        {
          title: '待评',
          className: 'numeric',
          width: 160,
          render: (_, { waiting, disputed }) => (
            <>
              {waiting} {disputed > 0 && <Tag color="orange">待裁定 {disputed}</Tag>}
            </>
          ),
        },
        { title: '已评', dataIndex: 'done', className: 'numeric', width: 90 },
        { title: '我评过', dataIndex: 'mine', className: 'numeric', width: 90 },
        {
          title: '进度',
          width: 220,
          render: (_, { waiting, done }) => (
            <Progress percent={Math.round((done / (waiting + done)) * 100)} size="small" />
          ),
        },
        {
          title: '操作',
          width: 130,
          render: (_, { title, waiting, mine }) =>
            waiting > 0 && (
              <LinkButton to={`/grading?title=${encodeURIComponent(title)}`} type="primary" size="small">
                {mine > 0 ? '继续评分' : '开始评分'}
              </LinkButton>
            ),
        },
      ]}
    />
  );
}
