/** The tree of knowledge points of one occupation and level: order, weights, how many questions each has. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Empty, Space } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TreePoint } from '../../../../api/domain/knowledge/contract.ts';
import { download } from '../../http/request.ts';
import { PageHead } from '../../layout/PageHead.tsx';
import { useCan } from '../../meta/MetaContext.tsx';
import { RelationSelect } from '../../widgets/RelationSelect.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PointTable } from './PointTable.tsx';
import { useTree } from './useTree.ts';

export default function KnowledgeScreen() {
  const [params, setParams] = useSearchParams();
  const idOf = (name: string) => Number(params.get(name)) || undefined;
  const [occupationId, levelId] = [idOf('occupationId'), idOf('levelId')];
  const choose = (name: string, id: number | null) => {
    const next = new URLSearchParams(params);
    if (id === null) next.delete(name);
    else next.set(name, String(id));
    setParams(next, { replace: true });
  };
  const chooser = (name: string, label: string, resource: string, value: number | undefined) => (
    <div className="filter-item" style={{ width: 320 }}>
      <label htmlFor={name}>{label}</label>
      <RelationSelect
        id={name}
        resource={resource}
        value={value}
        aria-label={label}
        onChange={(id) => choose(name, id)}
      />
    </div>
  );
  return (
    <>
      <PageHead title="鉴定点体系" sub="一个职业和等级的鉴定点：上下级、次序、比重和试题数" />
      <Card style={{ marginBottom: 16 }}>
        <Space size={24}>
          {chooser('occupationId', '职业（工种）', 'occupations', occupationId)}
          {chooser('levelId', '等级', 'levels', levelId)}
        </Space>
      </Card>
      {occupationId && levelId ? (
        <TreeCard key={`${occupationId} ${levelId}`} occupationId={occupationId} levelId={levelId} />
      ) : (
        <Card>
          <Empty description="先在上面选择职业和等级" />
        </Card>
      )}
    </>
  );
}

function TreeCard({ occupationId, levelId }: { occupationId: number; levelId: number }) {
  const { message } = App.useApp();
  const mayEdit = useCan('knowledge-points', 'update');
  const { query, points, weights, move } = useTree({ occupationId, levelId });
  const [importing, setImporting] = useState(false);
  const [moving, setMoving] = useState<TreePoint | null>(null);
  const nameOf = (id: number | null) => {
    const point = points.find((one) => one.id === id);
    return point ? `“${point.code} ${point.name}”的下级` : '一级鉴定点';
  };
  const template = () =>
    download('/knowledge-points/template.xlsx', '鉴定点导入模板.xlsx').catch((error: Error) =>
      message.error(error.message),
    );
  return (
    <Card>
      <div className="stack">
        <div className="toolbar" style={{ padding: 0 }}>
          <span className="muted">共 {points.length} 个鉴定点</span>
          {mayEdit && (
            <Space>
              <Button icon={<DownloadOutlined />} onClick={template}>
                下载模板
              </Button>
              <Button type="primary" icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                导入鉴定点
              </Button>
            </Space>
          )}
        </div>
        {query.error && <Alert type="error" showIcon message={query.error.message} />}
        {weights.length > 0 && (
          <Alert
            type="warning"
            showIcon
            message="以下同级鉴定点的鉴定比重合计不是 100%"
            description={weights.map(({ parentId, sum }) => (
              <div key={parentId}>
                {nameOf(parentId)}：合计 {sum}%
              </div>
            ))}
          />
        )}
        {points.length === 0 && !query.isPending ? (
          <Empty description="还没有鉴定点；可导入鉴定要素细目表，或在“鉴定点”中逐个新建" />
        ) : (
          <PointTable
            points={points}
            loading={query.isPending}
            onMove={mayEdit ? move : undefined}
            onPlace={setMoving}
          />
        )}
      </div>
      {importing && (
        <ImportDialog
          tree={{ occupationId, levelId }}
          onClose={() => {
            setImporting(false);
            query.refetch();
          }}
        />
      )}
      {moving && <MoveDialog point={moving} points={points} onMove={move} onClose={() => setMoving(null)} />}
    </Card>
  );
}
