import { useInvalidate, useOne } from '@refinedev/core';
import { Alert, App, Button, Card, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { shownFields } from '../../crud/fields.ts';
import { RowFields } from '../../crud/RowFields.tsx';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { useResource } from '../../meta/MetaContext.tsx';
import { RowFile } from '../../widgets/RowFile.tsx';
import type { Row } from '../../widgets/types.ts';

const LIST = '/invoices';
/** What staff copy into the invoicing platform. */
const COPIED = [
  'orderId',
  'amountFen',
  'kind',
  'companyName',
  'personName',
  'taxpayerNumber',
  'email',
  'state',
];

/** An invoice that was made elsewhere is entered here: whom it is for, its number, its file. */
export default function InvoiceScreen() {
  const { id } = useParams();
  const resource = useResource('invoices');
  const { result: row, query } = useOne<Row>({ resource: 'invoices', id, errorNotification: false });
  if (query.error) return <Absent error={query.error} list={LIST} />;
  if (!row || !resource) return <Skeleton active />;
  const fields = shownFields(resource).filter(({ name }) => COPIED.includes(name) && row[name] !== null);
  return (
    <>
      <PageHead
        title="登记开票"
        sub="先在电子发票服务平台按下面的抬头和金额开具，再把号码或文件登记到这里"
        back={LIST}
      />
      <div className="stack">
        <Card title="抬头与金额">
          <RowFields fields={fields} row={row} />
        </Card>
        <IssueForm row={row} />
      </div>
    </>
  );
}

function IssueForm({ row }: { row: Row }) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const navigate = useNavigate();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const refresh = () => invalidate({ resource: 'invoices', invalidates: ['resourceAll'] });
  const submit = async (values: { number?: string; code?: string }) => {
    setBusy(true);
    setProblem('');
    try {
      await request('POST', `${LIST}/${row.id}/issue`, values);
      message.success('已登记，学员可以看到');
      await refresh();
      navigate(LIST);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const initialValues = { number: row.number ?? '', code: row.code ?? '' };
  return (
    <Card title="发票">
      <Form layout="vertical" style={{ maxWidth: 560 }} initialValues={initialValues} onFinish={submit}>
        <Form.Item label="发票文件" extra="PDF、OFD、PNG 或 JPEG，最大 10 MB；上传后，登记开票时学员才能打开">
          <RowFile
            path={`${LIST}/${row.id}/file`}
            name={`电子发票-${row.id}`}
            kind={row.fileKind}
            onDone={refresh}
          />
        </Form.Item>
        <Form.Item name="number" label="发票号码" extra="数电发票 20 位；旧版发票 8 位">
          <Input maxLength={20} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="code" label="发票代码" extra="仅旧版发票填写，10 位或 12 位">
          <Input maxLength={12} inputMode="numeric" />
        </Form.Item>
        {problem && <Alert type="error" showIcon message={problem} />}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={busy}>
            {row.state === 'issued' ? '更正登记' : '登记为已开具'}
          </Button>
          <LinkButton to={LIST}>取消</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
