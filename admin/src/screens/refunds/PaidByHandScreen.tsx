import { useInvalidate, useOne } from '@refinedev/core';
import { Alert, App, Button, Card, DatePicker, Form, Input, Skeleton } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { shownFields } from '../../crud/fields.ts';
import { RowFields } from '../../crud/RowFields.tsx';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { useResource } from '../../meta/MetaContext.tsx';
import { DAY } from '../../widgets/DateInputs.tsx';
import { RowFile } from '../../widgets/RowFile.tsx';
import type { Row } from '../../widgets/types.ts';

const LIST = '/refunds';
const TOLD = ['orderId', 'amountFen', 'outRefundNo', 'state', 'reason', 'problem', 'advice'];

/** A refund that WeChat does not carry out, and that was paid in cash or by bank, is entered here. */
export default function PaidByHandScreen() {
  const { id } = useParams();
  const resource = useResource('refunds');
  const { result: row, query } = useOne<Row>({ resource: 'refunds', id, errorNotification: false });
  if (query.error) return <Absent error={query.error} list={LIST} />;
  if (!row || !resource) return <Skeleton active />;
  const fields = shownFields(resource).filter(({ name }) => TOLD.includes(name) && row[name] !== null);
  return (
    <>
      <PageHead
        title="线下退款"
        sub="先把款项付给学员，再登记凭证；登记后这笔退款完成，不能撤销，微信不会再退"
        back={LIST}
      />
      <div className="stack">
        <Card title="退款">
          <RowFields fields={fields} row={row} />
        </Card>
        <HandForm row={row} />
      </div>
    </>
  );
}

interface Values {
  paidOn: Dayjs;
  voucher: string;
  reason: string;
}

function HandForm({ row }: { row: Row }) {
  const { message, modal } = App.useApp();
  const invalidate = useInvalidate();
  const navigate = useNavigate();
  const [problem, setProblem] = useState('');
  const refresh = () => invalidate({ resource: 'refunds', invalidates: ['resourceAll'] });
  const submit = async ({ paidOn, ...values }: Values) => {
    setProblem('');
    try {
      await request('POST', `${LIST}/${row.id}/pay-by-hand`, { ...values, paidOn: paidOn.format(DAY) });
      message.success('已登记，学员会收到通知');
      await refresh();
      navigate(LIST);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const ask = (values: Values) =>
    modal.confirm({
      title: '登记线下退款',
      content: '确认款项已经付给学员？登记后不能撤销。',
      okText: '登记',
      okButtonProps: { danger: true },
      onOk: () => submit(values),
    });
  return (
    <Card title="凭证">
      <Form<Values>
        layout="vertical"
        style={{ maxWidth: 560 }}
        initialValues={{ paidOn: dayjs() }}
        onFinish={ask}
      >
        <Form.Item name="paidOn" label="退款日期" rules={[{ required: true, message: '请选择退款日期' }]}>
          <DatePicker format={DAY} maxDate={dayjs()} style={{ width: 200 }} />
        </Form.Item>
        <Form.Item
          name="voucher"
          label="凭证号"
          extra="银行回单号，或现金付款单号"
          rules={[{ required: true, whitespace: true, message: '请填写凭证号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="线下退款原因"
          rules={[{ required: true, min: 2, message: '请写明原因，至少 2 个字' }]}
        >
          <Input maxLength={80} placeholder="例如：学员的微信支付账户已注销" />
        </Form.Item>
        <Form.Item label="凭证文件" extra="可选；PDF、OFD、PNG 或 JPEG，最大 10 MB">
          <RowFile
            path={`${LIST}/${row.id}/voucher`}
            name={`退款凭证-${row.id}`}
            kind={row.voucherKind}
            onDone={refresh}
          />
        </Form.Item>
        {problem && <Alert type="error" showIcon message={problem} />}
        <div className="form-foot">
          <Button type="primary" danger htmlType="submit">
            登记线下退款
          </Button>
          <LinkButton to={LIST}>取消</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
